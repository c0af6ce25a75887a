using NasDsl.Generated;

namespace NasDsl.Search;

/// <summary>The continuous decisions of a space, each at its place among the numbers of an encoding.</summary>
internal static class NumberDecisions<S>
    where S : class, ISearchSpace<S>
{
    /// <summary>The decisions; <see cref="DecisionInfo.FirstToken"/> of each is its place.</summary>
    internal static IReadOnlyList<DecisionInfo> All { get; } = Find();

    /// <summary>Their scales.</summary>
    internal static IReadOnlyList<NumberScale> Scales { get; } =
        [.. All.Select(static decision => new NumberScale(decision.Min, decision.Max, decision.IsLogarithmic))];

    private static DecisionInfo[] Find()
    {
        var numbers = new DecisionInfo[S.NumberCount];
        foreach (DecisionInfo decision in S.Decisions)
        {
            if (decision.Kind == DecisionKind.Number)
            {
                numbers[decision.FirstToken] = decision;
            }
        }

        return numbers;
    }
}
