using NasDsl.Generated;

namespace NasDsl.Search;

/// <summary>
/// All architectures that differ in one discrete decision and that the space admits; a neighbour for which a constraint throws is not one, and costs no other.
/// Numbers that the decision makes active are drawn: the space itself leaves them at their least value.
/// </summary>
internal static class AdmittedNeighbors<S>
    where S : class, ISearchSpace<S>
{
    // How often numbers are drawn, where bounds and constraints refuse what is drawn.
    private const int MostDraws = 10;

    internal static IEnumerable<S> Of(S center, RandomSource random)
    {
        if (ActivePositions<S>.Forest is not { } forest)
        {
            foreach (S neighbor in center.Neighbors())
            {
                if (Admissibility.IsAdmitted(neighbor))
                {
                    yield return neighbor;
                }
            }

            yield break;
        }

        int[] own = new int[S.TokenCount];
        double[] ownNumbers = new double[S.NumberCount], numbers = new double[S.NumberCount];
        center.Encode(own, ownNumbers);
        foreach (int[] tokens in ForestNeighbors.Of(forest, own))
        {
            ownNumbers.CopyTo(numbers, 0);
            if (Admitted(own, tokens, numbers, random) is { } neighbor)
            {
                yield return neighbor;
            }
        }
    }

    private static S? Admitted(int[] own, int[] tokens, double[] numbers, RandomSource random)
    {
        for (int draw = 0; draw < MostDraws; draw++)
        {
            bool isDrawn = Settle(own, tokens, numbers, random);
            S neighbor = S.Decode(tokens, numbers);
            if (Admissibility.IsAdmitted(neighbor))
            {
                return neighbor;
            }

            if (!isDrawn)
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>Draws the numbers that are active in the neighbour alone and clears the inactive ones; gives whether any was drawn.</summary>
    private static bool Settle(int[] own, int[] tokens, double[] numbers, RandomSource random)
    {
        bool isDrawn = false;
        for (int i = 0; i < numbers.Length; i++)
        {
            DecisionInfo decision = NumberDecisions<S>.All[i];
            if (!decision.IsActive(tokens))
            {
                numbers[i] = decision.Min;
            }
            else if (!decision.IsActive(own))
            {
                numbers[i] = NumberDecisions<S>.Scales[i].Sample(random);
                isDrawn = true;
            }
        }

        return isDrawn;
    }
}
