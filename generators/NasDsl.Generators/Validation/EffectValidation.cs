using System.Collections.Generic;
using System.Linq;
using NasDsl.Generators.Declaration;
using NasDsl.Generators.Diagnostics;
using NasDsl.Generators.Emission;
using NasDsl.Generators.Model;

namespace NasDsl.Generators.Validation;

/// <summary>What works, but cannot be meant. Asked of declarations without errors.</summary>
internal static class EffectValidation
{
    public static void Check(SpaceDeclaration declaration, SpaceModel space, Findings findings)
    {
        if (findings.HasErrors)
        {
            return;
        }

        foreach (DecisionModel decision in space.Decisions)
        {
            switch (decision)
            {
                case ValueDecisionModel values:
                    CheckValues(declaration, values, findings);
                    break;
                case LayerDecisionModel layer:
                    CheckLayer(declaration, space, layer, findings);
                    break;
            }
        }

        if (!declaration.IsBlock)
        {
            TwinValidation.CheckBlocks(space, findings);
        }

        CheckStack(space, findings);
        SizeMeaningValidation.Check(space, findings);
    }

    private static void CheckValues(SpaceDeclaration declaration, ValueDecisionModel values, Findings findings)
    {
        if (values.Literals.Count == 1)
        {
            findings.Add(EffectRules.SingleValue, new(values.Name, declaration.Property(values.Name)?.Decision?.Name), values.Name, values.Labels[0]);
        }
    }

    private static void CheckLayer(SpaceDeclaration declaration, SpaceModel space, LayerDecisionModel layer, Findings findings)
    {
        IReadOnlyList<CandidateModel> choosable = Candidates.ChoosableOf(space, layer);
        if (layer is not LayersDecisionModel { HasLinks: true } && choosable.All(static candidate => candidate.Operation.Kind == OperationKind.Identity))
        {
            findings.Add(EffectRules.IdentitiesAlone, DecisionPath.Of(layer), layer.Name, Candidates.ShortName(space, Candidates.SetOf(space, layer)));
        }
        else if (TokenPlan.Of(layer, choosable.Count).All(static plan => plan.Size == 1))
        {
            findings.Add(EffectRules.SingleValue, DecisionPath.Of(layer), layer.Name, $"'{choosable[0].Name}'");
        }
        else
        {
            CheckTwins(declaration, space, layer, findings);
        }

        if (layer is CellDecisionModel && choosable.FirstOrDefault(static candidate => candidate.Operation.Kind == OperationKind.Zero) is { } zero)
        {
            findings.Add(EffectRules.AllZeros, DecisionPath.Of(layer), layer.Name, zero.Name);
        }

        foreach ((string attribute, string argument, SizeModel? size) in ((string, string, SizeModel?)[])
            [(AttributeNames.Stride, "stride", layer.Stride), (AttributeNames.Repeat, "times", layer.Repeat)])
        {
            if (size is { From: null, Constant: 1 })
            {
                findings.Add(EffectRules.SizeOfOne, new(layer.Name, attribute, argument), layer.Name, attribute);
            }
        }
    }

    private static void CheckTwins(SpaceDeclaration declaration, SpaceModel space, LayerDecisionModel layer, Findings findings)
    {
        // Whether a layer of a block keeps its shape is decided where the block stands.
        if (!declaration.IsBlock)
        {
            TwinValidation.Check(space, layer, findings);
        }
    }

    private static void CheckStack(SpaceModel space, Findings findings)
    {
        const int Fewest = 3;
        if (space.Stack is { Reduce: not null, Cells: < Fewest } stack)
        {
            findings.Add(EffectRules.NowhereInStack, new(null, AttributeNames.Stack, "Cells"), stack.Normal, Literal.Of(stack.Cells));
        }
    }
}
