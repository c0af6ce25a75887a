namespace NasDsl.Search;

/// <summary>Who of parents and children lives on: whole fronts, the best first, and of the first that does not fit those with the most room.</summary>
internal static class Nsga2Survival
{
    /// <summary>At most <paramref name="places"/> of <paramref name="all"/>, with their ranks and crowding distances set.</summary>
    public static List<Nsga2Member<S>> Survivors<S>(IReadOnlyList<Nsga2Member<S>> all, int places)
        where S : class, ISearchSpace<S>
    {
        double[][] losses = new double[all.Count][];
        for (int i = 0; i < losses.Length; i++)
        {
            losses[i] = all[i].Losses;
        }

        int[] ranks = NonDominatedSort.Ranks(losses);
        List<Nsga2Member<S>> survivors = new(Math.Min(places, all.Count));
        List<Nsga2Member<S>> front = [];
        for (int rank = 0; survivors.Count < Math.Min(places, all.Count); rank++)
        {
            front.Clear();
            for (int i = 0; i < ranks.Length; i++)
            {
                if (ranks[i] == rank)
                {
                    all[i].Rank = rank;
                    front.Add(all[i]);
                }
            }

            SetCrowding(front);
            AddRoomiest(front, survivors, places);
        }

        return survivors;
    }

    private static void SetCrowding<S>(List<Nsga2Member<S>> front)
        where S : class, ISearchSpace<S>
    {
        double[][] losses = new double[front.Count][];
        for (int i = 0; i < losses.Length; i++)
        {
            losses[i] = front[i].Losses;
        }

        double[] distances = CrowdingDistance.Of(losses);
        for (int i = 0; i < distances.Length; i++)
        {
            front[i].Crowding = distances[i];
        }
    }

    private static void AddRoomiest<S>(List<Nsga2Member<S>> front, List<Nsga2Member<S>> survivors, int places)
        where S : class, ISearchSpace<S>
    {
        if (survivors.Count + front.Count <= places)
        {
            survivors.AddRange(front);
            return;
        }

        // Of equal distances the earlier stays, so that the same seed gives the same search.
        int[] order = new int[front.Count];
        for (int i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }

        Array.Sort(order, (left, right) =>
        {
            int compared = front[right].Crowding.CompareTo(front[left].Crowding);
            return compared != 0 ? compared : left.CompareTo(right);
        });
        for (int i = 0; survivors.Count < places; i++)
        {
            survivors.Add(front[order[i]]);
        }
    }
}
