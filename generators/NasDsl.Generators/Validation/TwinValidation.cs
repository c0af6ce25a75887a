using System.Collections.Generic;
using System.Linq;
using NasDsl.Generators.Diagnostics;
using NasDsl.Generators.Model;

namespace NasDsl.Generators.Validation;

/// <summary>
/// Whether two candidates that are different operations come to the same where they stand. (Those that are the same everywhere are shown at the enum.)
/// </summary>
internal static class TwinValidation
{
    /// <summary>Checks a layer that is no block's.</summary>
    public static void Check(SpaceModel space, LayerDecisionModel layer, Findings findings)
    {
        if (PairsOf(space, layer).FirstOrDefault() is { } pair)
        {
            findings.Add(EffectRules.SameAtPlace, DecisionPath.Of(layer), layer.Name, pair.Earlier, pair.Later, pair.Why);
        }
    }

    /// <summary>Checks the layers of a space's blocks. A pair is told where it is one at all places of the block: elsewhere the block has a use for both.</summary>
    public static void CheckBlocks(SpaceModel space, Findings findings)
    {
        SpaceModel flat = Flattening.Of(space);
        foreach (IGrouping<string, LayerDecisionModel> places in flat.Decisions.OfType<LayerDecisionModel>()
            .Where(static layer => layer.NestedPath is not null).GroupBy(PartOf))
        {
            LayerDecisionModel first = places.First();
            if (PairsOf(flat, first).FirstOrDefault(pair => places.All(place => PairsOf(flat, place).Contains(pair))) is { } pair)
            {
                findings.Add(EffectRules.SameAtPlace, DecisionPath.Of(first), DecisionPath.WithoutIndices(first.Path), pair.Earlier, pair.Later, pair.Why);
            }
        }

        string PartOf(LayerDecisionModel layer)
        {
            string outermost = DecisionPath.Outermost(layer.Path);
            return (space.Decision(outermost) as BlockDecisionModel)?.Block + DecisionPath.WithoutIndices(layer.Path).Substring(outermost.Length);
        }
    }

    private static IEnumerable<Pair> PairsOf(SpaceModel space, LayerDecisionModel layer)
    {
        var seen = new List<(CandidateModel Candidate, OperationModel Effect)>();
        foreach (CandidateModel candidate in Candidates.SetOf(space, layer).Candidates)
        {
            OperationModel effect = EffectOf(space, layer, candidate.Operation);
            foreach ((CandidateModel earlier, OperationModel other) in seen)
            {
                if (other == effect && earlier.Operation != candidate.Operation)
                {
                    yield return new(earlier.Name, candidate.Name, Why(layer, effect));
                }
            }

            seen.Add((candidate, effect));
        }
    }

    /// <summary>What an operation comes to at a place, in one form for all that come to the same.</summary>
    private static OperationModel EffectOf(SpaceModel space, LayerDecisionModel layer, OperationModel operation)
    {
        bool isCell = layer is CellDecisionModel;
        bool keepsShape = KeepsShape(space, layer);
        bool isPool = operation.Kind is OperationKind.MaxPool or OperationKind.AvgPool;
        if (isPool && operation.Kernel == 1)
        {
            // Of one pixel the maximum and the mean are the pixel. In cells a batch norm follows.
            return keepsShape && !isCell ? new(OperationKind.Identity) : new(OperationKind.MaxPool, 1);
        }

        if (operation.Kind == OperationKind.Linear && space.Input!.IsSequence)
        {
            return new(OperationKind.Conv1d, 1);
        }

        return operation.Kind != OperationKind.Identity ? operation
            : keepsShape ? new(OperationKind.Identity)
            : new(OperationKind.Identity, FactorizedReduce: operation.FactorizedReduce ?? isCell);
    }

    /// <summary>Whether what a candidate reads has the shape of what it gives, on every path.</summary>
    private static bool KeepsShape(SpaceModel space, LayerDecisionModel layer)
    {
        if (space.Stack is { } stack)
        {
            return layer.Name != stack.Reduce;
        }

        // In a cell the inputs are brought to its channels first.
        return layer.Stride is null or { From: null, Constant: 1 } && (layer is CellDecisionModel || layer.Channels is null);
    }

    private static string Why(LayerDecisionModel layer, OperationModel effect) =>
        effect.Kind == OperationKind.Identity && effect.FactorizedReduce is null ? "where the shape is kept"
        : effect.Kind == OperationKind.Identity ? layer is CellDecisionModel ? "in a cell" : "in a chain"
        : effect.Kind == OperationKind.Conv1d ? "where a kernel of 1 is a linear layer at each position"
        : "of one pixel the maximum and the mean are the pixel itself";

    private sealed record Pair(string Earlier, string Later, string Why);
}
