using System.Globalization;

namespace NasDsl.Search;

/// <summary>
/// The hypervolume (S-metric) of Zitzler and Thiele, "Multiobjective Evolutionary Algorithms: A Comparative Case Study and the Strength Pareto
/// Approach", IEEE Transactions on Evolutionary Computation 3(4), 1999: the volume that a set of points dominates, bounded by a reference point. It is exact: a
/// sweep in two dimensions; in more the sum of what each point adds alone, as in While, Bradstreet and Barone, "A Fast Way of Calculating Exact
/// Hypervolumes" (WFG), IEEE Transactions on Evolutionary Computation 16(1), 2012.
/// </summary>
public static class Hypervolume
{
    /// <summary>The volume that the points dominate, all objectives to be minimised.</summary>
    /// <param name="points">The points, of one dimension all; dominated ones and those that are not below the reference in every objective add nothing.</param>
    /// <param name="reference">The worst corner, one number for each objective.</param>
    /// <exception cref="ArgumentException">The reference is empty or no number, or a point has another dimension or is no number.</exception>
    public static double Of(IReadOnlyList<double[]> points, params ReadOnlySpan<double> reference)
    {
        ArgumentNullException.ThrowIfNull(points);
        CheckNumbers(reference, nameof(reference));
        List<double[]> gains = new(points.Count);
        foreach (double[] point in points)
        {
            if (point.Length != reference.Length)
            {
                throw new ArgumentException(
                    string.Create(CultureInfo.InvariantCulture, $"A point has {point.Length} objectives, and the reference {reference.Length}."), nameof(points));
            }

            CheckNumbers(point, nameof(points));
            if (Gain(point, reference) is { } gain)
            {
                gains.Add(gain);
            }
        }

        return Volume(gains, reference.Length);
    }

    /// <summary>How far a point lies below the reference; null where it does not in every objective.</summary>
    private static double[]? Gain(double[] point, ReadOnlySpan<double> reference)
    {
        double[] gain = new double[point.Length];
        for (int i = 0; i < gain.Length; i++)
        {
            gain[i] = reference[i] - point[i];
            if (!(gain[i] > 0))
            {
                return null;
            }
        }

        return gain;
    }

    /// <summary>The volume of the union of boxes from the origin to each point, of which the first <paramref name="dimensions"/> coordinates count.</summary>
    private static double Volume(List<double[]> corners, int dimensions)
    {
        if (dimensions == 1)
        {
            double greatest = 0;
            foreach (double[] corner in corners)
            {
                greatest = Math.Max(greatest, corner[0]);
            }

            return greatest;
        }

        if (dimensions == 2)
        {
            return Area(corners);
        }

        // In ascending order of the last coordinate every later box is at least as high there. So what a box adds to the later ones has its own height
        // throughout, and its base is its own less the union of theirs within it: one dimension fewer.
        int last = dimensions - 1;
        corners.Sort((left, right) => left[last].CompareTo(right[last]));
        double volume = 0;
        List<double[]> within = new(corners.Count);
        for (int i = 0; i < corners.Count; i++)
        {
            double[] corner = corners[i];
            double area = 1;
            for (int j = 0; j < last; j++)
            {
                area *= corner[j];
            }

            within.Clear();
            for (int later = i + 1; later < corners.Count; later++)
            {
                within.Add(Least(corner, corners[later], last));
            }

            RemoveCovered(within);
            volume += corner[last] * (area - Volume(within, last));
        }

        return volume;
    }

    private static double Area(List<double[]> corners)
    {
        corners.Sort(static (left, right) => right[0].CompareTo(left[0]));
        double area = 0, height = 0;
        foreach (double[] corner in corners)
        {
            if (corner[1] > height)
            {
                area += corner[0] * (corner[1] - height);
                height = corner[1];
            }
        }

        return area;
    }

    private static double[] Least(double[] first, double[] second, int dimensions)
    {
        double[] least = new double[dimensions];
        for (int i = 0; i < dimensions; i++)
        {
            least[i] = Math.Min(first[i], second[i]);
        }

        return least;
    }

    /// <summary>Leaves out boxes that lie within another: they change no volume, and cost time in every dimension below.</summary>
    private static void RemoveCovered(List<double[]> corners)
    {
        int kept = 0;
        for (int i = 0; i < corners.Count; i++)
        {
            bool isCovered = false;
            for (int other = 0; other < corners.Count && !isCovered; other++)
            {
                // Of equal boxes the first stays.
                isCovered = other != i && (other < kept || other > i) && Covers(corners[other], corners[i], isStrict: other > i);
            }

            if (!isCovered)
            {
                corners[kept++] = corners[i];
            }
        }

        corners.RemoveRange(kept, corners.Count - kept);
    }

    private static bool Covers(double[] outer, double[] inner, bool isStrict)
    {
        bool isGreater = !isStrict;
        for (int i = 0; i < inner.Length; i++)
        {
            if (outer[i] < inner[i])
            {
                return false;
            }

            isGreater |= outer[i] > inner[i];
        }

        return isGreater;
    }

    private static void CheckNumbers(ReadOnlySpan<double> numbers, string parameter)
    {
        if (numbers.IsEmpty)
        {
            throw new ArgumentException("There is no objective.", parameter);
        }

        foreach (double number in numbers)
        {
            if (!double.IsFinite(number))
            {
                throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"{number} is no finite number."), parameter);
            }
        }
    }
}
