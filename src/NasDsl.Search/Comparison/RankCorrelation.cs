namespace NasDsl.Search.Comparison;

/// <summary>How far two ways to score the same architectures agree on their order.</summary>
/// <param name="Tau">Kendall's τ-b, from −1 (opposite orders) over 0 (no relation) to 1 (the same order); NaN where one of the two does not tell any apart.</param>
/// <param name="Low">The lower end of its 95 % interval.</param>
/// <param name="High">The upper end.</param>
public readonly record struct RankCorrelation(double Tau, double Low, double High)
{
    /// <summary>Kendall's τ-b, which counts pairs in the same order against pairs in the opposite one and heeds ties (Kendall, Biometrika 33, 1945).</summary>
    /// <exception cref="ArgumentException">There are not as many first as second scores, or fewer than two, or one of them is NaN.</exception>
    public static double KendallTau(ReadOnlySpan<double> first, ReadOnlySpan<double> second)
    {
        Require(first, second);
        long agreeing = 0, untiedFirst = 0, untiedSecond = 0;
        for (int i = 1; i < first.Length; i++)
        {
            for (int j = 0; j < i; j++)
            {
                int a = first[i].CompareTo(first[j]), b = second[i].CompareTo(second[j]);
                agreeing += Math.Sign(a) * Math.Sign(b);
                untiedFirst += a == 0 ? 0 : 1;
                untiedSecond += b == 0 ? 0 : 1;
            }
        }

        return agreeing / Math.Sqrt((double)untiedFirst * untiedSecond);
    }

    /// <summary>Kendall's τ-b with a percentile bootstrap interval: architectures are drawn anew, with replacement, a thousand times.</summary>
    /// <param name="first">The first scores, one for each architecture.</param>
    /// <param name="second">The second scores, in the same order.</param>
    /// <param name="random">Draws the resamples.</param>
    /// <exception cref="ArgumentException">There are not as many first as second scores, or fewer than two, or one of them is NaN.</exception>
    public static RankCorrelation Kendall(ReadOnlySpan<double> first, ReadOnlySpan<double> second, RandomSource random)
    {
        ArgumentNullException.ThrowIfNull(random);
        const int Resamples = 1000;
        double tau = KendallTau(first, second);
        double[] resampled = new double[Resamples], a = new double[first.Length], b = new double[first.Length];
        int count = 0;
        for (int resample = 0; resample < Resamples; resample++)
        {
            for (int i = 0; i < a.Length; i++)
            {
                int drawn = random.Next(a.Length);
                (a[i], b[i]) = (first[drawn], second[drawn]);
            }

            // A resample of one architecture alone, many times over, has no order.
            double value = KendallTau(a, b);
            if (!double.IsNaN(value))
            {
                resampled[count++] = value;
            }
        }

        Array.Sort(resampled, 0, count);
        return count == 0 ? new(tau, double.NaN, double.NaN) : new(tau, resampled[(int)(0.025 * (count - 1))], resampled[(int)Math.Ceiling(0.975 * (count - 1))]);
    }

    private static void Require(ReadOnlySpan<double> first, ReadOnlySpan<double> second)
    {
        if (first.Length != second.Length || first.Length < 2)
        {
            throw new ArgumentException($"There are {first.Length} first scores and {second.Length} second ones; it takes as many of both, and at least two.", nameof(second));
        }

        for (int i = 0; i < first.Length; i++)
        {
            if (double.IsNaN(first[i]) || double.IsNaN(second[i]))
            {
                throw new ArgumentException($"Architecture {i} has the scores {first[i]} and {second[i]}; leave out what has none.", nameof(first));
            }
        }
    }
}
