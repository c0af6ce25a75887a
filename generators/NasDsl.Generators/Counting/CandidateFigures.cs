using System;
using System.Collections.Generic;
using NasDsl.Generators.Model;

namespace NasDsl.Generators.Counting;

/// <summary>The cost of the candidates of one decision, by token. A user's own operation counts as nothing: its cost is known to a running program alone.</summary>
/// <param name="candidates">The candidates.</param>
/// <param name="fronts">Counts the work of fronts, or null where nobody asks for them.</param>
internal sealed class CandidateFigures(IReadOnlyList<CandidateModel> candidates, FrontWork? fronts)
{
    /// <summary>How many candidates there are.</summary>
    public int Count => candidates.Count;

    /// <summary>One candidate's cost at a place, as a choice among others.</summary>
    /// <exception cref="OverflowException">The place is so large that figures would not fit into 64 bits.</exception>
    public Figures Of(int token, FeatureShape from, int to, int stride)
    {
        NetworkCost cost = CostOf(token, from, to, stride);
        return Figures.Of(cost) with { Front = fronts is null ? null : CostFront.Of(fronts, cost) };
    }

    /// <summary>One candidate's cost at a place.</summary>
    /// <exception cref="OverflowException">The place is so large that figures would not fit into 64 bits.</exception>
    public NetworkCost CostOf(int token, FeatureShape from, int to, int stride)
    {
        OperationModel operation = candidates[token].Operation;
        PlaceLimit.Check(from, to, stride, operation.Kernel, Math.Max(operation.Expand, (int)Math.Ceiling(operation.Ratio)));
        if (operation.Kind == OperationKind.Attention)
        {
            PlaceLimit.CheckProducts(from.Height, to);
        }

        (int channels, int height, int width) = from;
        return operation.Kind switch
        {
            OperationKind.Conv => OperationCosts.Conv(channels, to, stride, height, width, operation.Kernel),
            OperationKind.SepConv => OperationCosts.SepConv(channels, to, stride, height, width, operation.Kernel),
            OperationKind.DilConv => OperationCosts.DilConv(channels, to, stride, height, width, operation.Kernel),
            OperationKind.MBConv => OperationCosts.MBConv(channels, to, stride, height, width, operation.Kernel, operation.Expand),
            OperationKind.MaxPool or OperationKind.AvgPool => OperationCosts.Pool(channels, to, stride, height, width),
            OperationKind.Identity => OperationCosts.Identity(channels, to, stride, height, width),
            // On vectors, whose height is 1, a linear layer; on sequences one at each position.
            OperationKind.Linear => OperationCosts.Conv1d(channels, to, stride, height, kernel: 1),
            OperationKind.Conv1d => OperationCosts.Conv1d(channels, to, stride, height, operation.Kernel),
            OperationKind.Attention => OperationCosts.Attention(channels, to, stride, height),
            OperationKind.FeedForward => OperationCosts.FeedForward(channels, to, stride, height, operation.Ratio),
            OperationKind.Zero or OperationKind.User => default,
            _ => throw new NotSupportedException(operation.Kind.ToString()),
        };
    }
}
