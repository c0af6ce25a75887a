namespace NasDsl.Search;

/// <summary>
/// Crowding distance, section III-B of the paper of <see cref="Nsga2{S}"/>: the sides of the box between a vector's neighbours on its front, summed, each
/// objective in units of the front's extent. The ends of every objective in which they differ are infinitely far from the rest.
/// </summary>
internal static class CrowdingDistance
{
    /// <summary>The distance of each vector of one front.</summary>
    public static double[] Of(IReadOnlyList<double[]> front)
    {
        double[] distances = new double[front.Count];
        if (front.Count <= 2)
        {
            Array.Fill(distances, double.PositiveInfinity);
            return distances;
        }

        int[] order = new int[front.Count];
        for (int objective = 0; objective < front[0].Length; objective++)
        {
            SortBy(objective, front, order);
            double extent = front[order[^1]][objective] - front[order[0]][objective];
            if (!(extent > 0))
            {
                // All are equal in it, so that none is less crowded than another.
                continue;
            }

            distances[order[0]] = distances[order[^1]] = double.PositiveInfinity;

            for (int i = 1; i < order.Length - 1; i++)
            {
                distances[order[i]] += (front[order[i + 1]][objective] - front[order[i - 1]][objective]) / extent;
            }
        }

        return distances;
    }

    private static void SortBy(int objective, IReadOnlyList<double[]> front, int[] order)
    {
        for (int i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }

        // Equal values keep their order, so that the same seed gives the same search.
        Array.Sort(order, (left, right) =>
        {
            int compared = front[left][objective].CompareTo(front[right][objective]);
            return compared != 0 ? compared : left.CompareTo(right);
        });
    }
}
