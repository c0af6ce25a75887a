using System;
using System.Collections.Generic;
using System.Linq;
using NasDsl.Generators.Counting;
using NasDsl.Generators.Declaration;
using NasDsl.Generators.Emission;
using NasDsl.Generators.Model;

namespace NasDsl.Generators.Validation;

/// <summary>A value of one decision that a budget might never admit.</summary>
/// <param name="Requirement">What the architectures have that have it.</param>
/// <param name="Path">Where it is declared, or where it is chosen.</param>
/// <param name="Text">What it is, for messages.</param>
/// <param name="Group">Where one refusal speaks for all of a kind: the greater depths of a range. Else null.</param>
internal sealed record BudgetedValue(Requirement Requirement, FindingPath Path, string Text, string? Group = null)
{
    /// <summary>The values of all decisions that the cost hangs on.</summary>
    public static List<BudgetedValue> Of(SpaceModel space, CostWalk walk)
    {
        var values = new List<BudgetedValue>();
        foreach (DecisionModel decision in space.Decisions)
        {
            switch (decision)
            {
                case LayerDecisionModel layer:
                    AddCandidates(values, space, layer);
                    if (layer is LayersDecisionModel { IsOptional: false } range)
                    {
                        AddDepths(values, range);
                    }

                    break;
                case BlockDecisionModel { IsRange: true } blocks:
                    AddDepths(values, space, blocks);
                    break;
                case ValueDecisionModel choice when walk.Reads(choice.Name):
                    AddValues(values, choice);
                    break;
            }
        }

        return values;
    }

    private static void AddCandidates(List<BudgetedValue> values, SpaceModel space, LayerDecisionModel layer)
    {
        IReadOnlyList<CandidateModel> candidates = Candidates.ChoosableOf(space, layer);
        for (int token = 0; token < candidates.Count; token++)
        {
            values.Add(new(new(layer.Name, token), DecisionPath.Of(layer), $"'{candidates[token].Name}' in '{layer.Name}'"));
        }
    }

    // Costs grow with the depth, so that the first depth that is refused speaks for all beyond it.
    private static void AddDepths(List<BudgetedValue> values, LayersDecisionModel range)
    {
        for (int depth = Math.Max(1, range.Min + 1); depth <= range.Max; depth++)
        {
            values.Add(OfDepth(new(range.Name, Depth: depth), range.Name, depth, range.Max));
        }
    }

    private static void AddDepths(List<BudgetedValue> values, SpaceModel space, BlockDecisionModel blocks)
    {
        DecisionModel? count = Flattening.Of(space).Decisions.FirstOrDefault(decision => decision is DepthDecisionModel && decision.Path == blocks.Name + ".Count");
        for (int depth = blocks.Min + 1; count is not null && depth <= blocks.Max; depth++)
        {
            values.Add(OfDepth(new(count.Name, depth - blocks.Min), blocks.Name, depth, blocks.Max));
        }
    }

    private static BudgetedValue OfDepth(Requirement requirement, string name, int depth, int most) => new(
        requirement, new(name, AttributeNames.Layers, "max"), $"a depth of {Literal.Of(depth)}{(depth < most ? " or more" : "")} of '{name}'", name);

    private static void AddValues(List<BudgetedValue> values, ValueDecisionModel choice)
    {
        for (int token = 0; token < choice.Labels.Count; token++)
        {
            values.Add(new(
                new(choice.Name, token), new(choice.Name, AttributeNames.Choice, "values", token), $"the value {choice.Labels[token]} of '{choice.Name}'"));
        }
    }
}
