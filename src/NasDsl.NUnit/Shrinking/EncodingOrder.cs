using NasDsl.Generated;

namespace NasDsl.NUnit.Shrinking;

/// <summary>
/// Says which of two architectures is smaller: the one with fewer layers and blocks, then with fewer decisions that are not at their first value, then with lower
/// tokens, then with numbers nearer to their least value. It is a strict order, so that making smaller comes to an end.
/// </summary>
internal static class EncodingOrder<S>
    where S : class, ISearchSpace<S>
{
    /// <summary>Whether <paramref name="one"/> is smaller.</summary>
    internal static bool IsSmaller(S one, S other)
    {
        int[] tokens = new int[S.TokenCount], otherTokens = new int[S.TokenCount];
        double[] numbers = new double[S.NumberCount], otherNumbers = new double[S.NumberCount];
        one.Encode(tokens, numbers);
        other.Encode(otherTokens, otherNumbers);
        int order = Depth(tokens).CompareTo(Depth(otherTokens));
        order = order != 0 ? order : Changed(tokens).CompareTo(Changed(otherTokens));
        order = order != 0 ? order : tokens.AsSpan().SequenceCompareTo(otherTokens);
        return order != 0 ? order < 0 : Distance(numbers) < Distance(otherNumbers);
    }

    private static int Depth(ReadOnlySpan<int> tokens)
    {
        int depth = 0;
        foreach (DecisionInfo decision in S.Decisions)
        {
            bool isDepth = decision.Kind == DecisionKind.Depth || (decision.Kind == DecisionKind.Layers && decision.HasDepth);
            depth += !decision.IsActive(tokens) ? 0
                : isDepth ? (int)decision.Min + tokens[decision.FirstToken]
                : decision.Kind is DecisionKind.Layers ? (int)decision.Min
                : decision.Kind is DecisionKind.Operation or DecisionKind.Cell ? 1
                : 0;
        }

        return depth;
    }

    private static int Changed(ReadOnlySpan<int> tokens) => tokens.Length - tokens.Count(0);

    private static double Distance(ReadOnlySpan<double> numbers)
    {
        double distance = 0;
        foreach (DecisionInfo decision in S.Decisions)
        {
            if (decision.Kind == DecisionKind.Number)
            {
                distance += new NumberScale(decision.Min, decision.Max, decision.IsLogarithmic).ToUnit(numbers[decision.FirstToken]);
            }
        }

        return distance;
    }
}
