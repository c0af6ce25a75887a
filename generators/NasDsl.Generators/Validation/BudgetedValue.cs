using System;
using System.Collections.Generic;
using System.Linq;
using NasDsl.Generators.Counting;
using NasDsl.Generators.Declaration;
using NasDsl.Generators.Emission;
using NasDsl.Generators.Model;

namespace NasDsl.Generators.Validation;

/// <summary>A value of one decision that a budget might never admit; within blocks, of the decision in all of them.</summary>
/// <param name="Requirements">What the architectures have that have it, one or the other of these.</param>
/// <param name="Path">Where it is declared, or where it is chosen; within blocks, the property of the space that has the block.</param>
/// <param name="Text">What it is, for messages.</param>
/// <param name="Group">Where one refusal speaks for all of a kind: the greater depths of a range. Else null.</param>
internal sealed record BudgetedValue(IReadOnlyList<Requirement> Requirements, FindingPath Path, string Text, string? Group = null)
{
    /// <summary>Whether it is a block's.</summary>
    public bool IsNested { get; init; }

    /// <summary>The values of all decisions that the cost hangs on.</summary>
    public static List<BudgetedValue> Of(SpaceModel space, CostWalk walk)
    {
        var values = new List<BudgetedValue>();
        SpaceModel flat = Flattening.Of(space);
        foreach (IGrouping<string, DecisionModel> alike in flat.Decisions.GroupBy(static decision => DecisionPath.WithoutIndices(decision.Path)))
        {
            switch (alike.First())
            {
                case LayerDecisionModel layer:
                    AddCandidates(values, flat, layer, alike);
                    if (layer is LayersDecisionModel { IsOptional: false } range)
                    {
                        AddDepths(values, range, alike);
                    }

                    break;
                case DepthDecisionModel count:
                    AddDepths(values, count, alike);
                    break;
                case ValueDecisionModel choice when alike.Any(decision => walk.Reads(decision.Name)):
                    AddValues(values, choice, alike.Where(decision => walk.Reads(decision.Name)), alike.Key);
                    break;
            }
        }

        return values;
    }

    private static void AddCandidates(List<BudgetedValue> values, SpaceModel space, LayerDecisionModel layer, IGrouping<string, DecisionModel> alike)
    {
        IReadOnlyList<CandidateModel> candidates = Candidates.ChoosableOf(space, layer);
        for (int token = 0; token < candidates.Count; token++)
        {
            values.Add(Of(alike, decision => new(decision.Name, token), DecisionPath.Of(layer), $"'{candidates[token].Name}' in '{alike.Key}'"));
        }
    }

    // Costs grow with the depth, so that the first depth that is refused speaks for all beyond it.
    private static void AddDepths(List<BudgetedValue> values, LayersDecisionModel range, IGrouping<string, DecisionModel> alike)
    {
        for (int depth = Math.Max(1, range.Min + 1); depth <= range.Max; depth++)
        {
            values.Add(OfDepth(alike, decision => new(decision.Name, Depth: depth), alike.Key, depth, range.Max));
        }
    }

    private static void AddDepths(List<BudgetedValue> values, DepthDecisionModel count, IGrouping<string, DecisionModel> alike)
    {
        string blocks = alike.Key.Substring(0, alike.Key.LastIndexOf('.'));
        for (int depth = count.Min + 1; depth <= count.Max; depth++)
        {
            values.Add(OfDepth(alike, decision => new(decision.Name, depth - count.Min), blocks, depth, count.Max));
        }
    }

    private static void AddValues(List<BudgetedValue> values, ValueDecisionModel choice, IEnumerable<DecisionModel> alike, string name)
    {
        for (int token = 0; token < choice.Labels.Count; token++)
        {
            FindingPath path = choice.NestedPath is null ? new(name, AttributeNames.Choice, "values", token) : new(DecisionPath.Outermost(name));
            values.Add(Of(alike, decision => new(decision.Name, token), path, $"the value {choice.Labels[token]} of '{name}'"));
        }
    }

    private static BudgetedValue OfDepth(IEnumerable<DecisionModel> alike, Func<DecisionModel, Requirement> requirement, string name, int depth, int most)
    {
        string outermost = DecisionPath.Outermost(name);
        FindingPath path = name == outermost ? new(name, AttributeNames.Layers, "max") : new(outermost);
        return Of(alike, requirement, path, $"a depth of {Literal.Of(depth)}{(depth < most ? " or more" : "")} of '{name}'") with { Group = name };
    }

    private static BudgetedValue Of(IEnumerable<DecisionModel> alike, Func<DecisionModel, Requirement> requirement, FindingPath path, string text) =>
        new([.. alike.Select(requirement)], path, text) { IsNested = path.Attribute is null };
}
