using System.Numerics;
using NasDsl.Generated;

namespace NasDsl.Search;

/// <summary>Makes grid searches.</summary>
public static class GridSearch
{
    /// <summary>The whole of a finite space, in the order of its index: from <see cref="IFinite{TSelf}.FromIndex"/> of 0 on.</summary>
    /// <typeparam name="S">The search space.</typeparam>
    public static GridSearch<S> InIndexOrder<S>()
        where S : class, IFinite<S> => new(Indices<S>());

    /// <summary>A grid over a space with continuous numbers: each of them takes a few values, from the least to the greatest, equally far apart on its own scale.
    /// The last number changes fastest, and tokens change slower than numbers.</summary>
    /// <typeparam name="S">The search space.</typeparam>
    /// <param name="pointsPerNumber">How many values a continuous number takes; at least 1, which is the middle of its scale.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="pointsPerNumber"/> is below 1.</exception>
    public static GridSearch<S> Coarse<S>(int pointsPerNumber = 5)
        where S : class, ISearchSpace<S>
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(pointsPerNumber, 1);
        return new GridSearch<S>(Points<S>(pointsPerNumber));
    }

    private static IEnumerator<S> Indices<S>()
        where S : class, IFinite<S>
    {
        for (BigInteger index = 0; index < S.Cardinality; index++)
        {
            yield return S.FromIndex(index);
        }
    }

    private static IEnumerator<S> Points<S>(int pointsPerNumber)
        where S : class, ISearchSpace<S>
    {
        int[] tokens = new int[S.TokenCount];
        int[] points = new int[S.NumberCount];
        double[] numbers = new double[S.NumberCount];
        do
        {
            foreach (DecisionInfo decision in NumberDecisions<S>.All)
            {
                int i = decision.FirstToken;
                numbers[i] = decision.IsActive(tokens) ? Value(decision, points[i], pointsPerNumber) : decision.Min;
            }

            yield return S.Decode(tokens, numbers);
        }
        while (NextPoint(NumberDecisions<S>.All, tokens, points, pointsPerNumber) || NextTokens<S>(tokens));
    }

    private static double Value(DecisionInfo number, int point, int points) =>
        new NumberScale(number.Min, number.Max, number.IsLogarithmic).FromUnit(points == 1 ? 0.5 : point / (points - 1.0));

    // Counts on among the numbers that are active; false, and all at their first point, where they have been through.
    private static bool NextPoint(IReadOnlyList<DecisionInfo> numbers, ReadOnlySpan<int> tokens, Span<int> points, int count)
    {
        for (int i = numbers.Count - 1; i >= 0; i--)
        {
            if (!numbers[i].IsActive(tokens))
            {
                continue;
            }

            ref int point = ref points[numbers[i].FirstToken];
            if (++point < count)
            {
                return true;
            }

            point = 0;
        }

        return false;
    }

    private static bool NextTokens<S>(Span<int> tokens)
        where S : class, ISearchSpace<S>
    {
        for (int position = tokens.Length - 1; position >= 0; position--)
        {
            if (tokens[position] + 1 < S.TokenSizes[position] && ActivePositions<S>.IsActive(tokens[..position]))
            {
                tokens[position]++;
                tokens[(position + 1)..].Clear();
                return true;
            }
        }

        return false;
    }
}
