namespace NasDsl.Search;

/// <summary>Pareto dominance over vectors of losses, in which less is better at every place.</summary>
internal static class Dominance
{
    /// <summary>Whether <paramref name="first"/> is nowhere worse than <paramref name="second"/>, and somewhere better.</summary>
    public static bool Dominates(ReadOnlySpan<double> first, ReadOnlySpan<double> second) => Compare(first, second) < 0;

    /// <summary>−1 where the first dominates the second, 1 where it is dominated by it, 0 where neither dominates.</summary>
    public static int Compare(ReadOnlySpan<double> first, ReadOnlySpan<double> second)
    {
        bool isBetter = false, isWorse = false;
        for (int i = 0; i < first.Length; i++)
        {
            isBetter |= first[i] < second[i];
            isWorse |= first[i] > second[i];
        }

        return isBetter == isWorse ? 0 : isBetter ? -1 : 1;
    }

    /// <summary>The numbers of the vectors that no other dominates, ordered by their first losses, then by the next; equal vectors all stay.</summary>
    public static List<int> Front(IReadOnlyList<double[]> losses)
    {
        int[] order = new int[losses.Count];
        for (int i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }

        Array.Sort(order, (left, right) =>
        {
            int compared = losses[left].AsSpan().SequenceCompareTo(losses[right]);
            return compared != 0 ? compared : left.CompareTo(right);
        });

        // What dominates a vector stands before it in this order, and so does something on the front that dominates it.
        List<int> front = [];
        foreach (int candidate in order)
        {
            if (!IsDominated(losses[candidate], losses, front))
            {
                front.Add(candidate);
            }
        }

        return front;
    }

    private static bool IsDominated(double[] candidate, IReadOnlyList<double[]> losses, List<int> front)
    {
        // With two objectives the last on the front has the least second loss, and decides at once.
        for (int i = front.Count - 1; i >= 0; i--)
        {
            if (Dominates(losses[front[i]], candidate))
            {
                return true;
            }

            if (candidate.Length == 2)
            {
                return false;
            }
        }

        return false;
    }
}
