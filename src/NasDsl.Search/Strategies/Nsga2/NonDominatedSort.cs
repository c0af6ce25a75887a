namespace NasDsl.Search;

/// <summary>
/// Fast non-dominated sorting, section III-A of the paper of <see cref="Nsga2{S}"/>: what nothing dominates is the first front, what only
/// the first front dominates is the second, and so on; O(M N²) comparisons.
/// </summary>
internal static class NonDominatedSort
{
    /// <summary>The rank of each vector of losses: 0 in the first front.</summary>
    public static int[] Ranks(IReadOnlyList<double[]> losses)
    {
        // The paper's S_p, those that p dominates, and n_p, how many dominate p.
        int count = losses.Count;
        var dominated = new List<int>[count];
        int[] dominators = new int[count];
        for (int p = 0; p < count; p++)
        {
            dominated[p] = [];
        }

        for (int p = 0; p < count; p++)
        {
            for (int q = p + 1; q < count; q++)
            {
                int compared = Dominance.Compare(losses[p], losses[q]);
                if (compared < 0)
                {
                    dominated[p].Add(q);
                    dominators[q]++;
                }
                else if (compared > 0)
                {
                    dominated[q].Add(p);
                    dominators[p]++;
                }
            }
        }

        int[] ranks = new int[count];
        List<int> front = [], next = [];
        for (int p = 0; p < count; p++)
        {
            if (dominators[p] == 0)
            {
                front.Add(p);
            }
        }

        for (int rank = 0; front.Count > 0; rank++)
        {
            next.Clear();
            foreach (int p in front)
            {
                ranks[p] = rank;
                foreach (int q in dominated[p])
                {
                    if (--dominators[q] == 0)
                    {
                        next.Add(q);
                    }
                }
            }

            (front, next) = (next, front);
        }

        return ranks;
    }
}
