namespace NasDsl.Search.Comparison;

/// <summary>At which evaluations a curve is looked at.</summary>
public static class Checkpoints
{
    /// <summary>1, 2, 5, 10, 20, 50, … up to <paramref name="trials"/>, which is the last: few enough for a table.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="trials"/> is below 1.</exception>
    public static IReadOnlyList<int> Few(int trials) => Spaced(trials, [1, 2, 5]);

    /// <summary>Every number up to 10 and about 40 a decade from there on, up to <paramref name="trials"/>: close enough for a curve over a logarithmic
    /// axis.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="trials"/> is below 1.</exception>
    public static IReadOnlyList<int> Many(int trials)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(trials, 1);
        var points = new List<int>();
        for (int n = 1; n < trials; n = Math.Max(n + 1, (int)(n * Math.Pow(10, 1.0 / 40))))
        {
            points.Add(n);
        }

        points.Add(trials);
        return points;
    }

    private static List<int> Spaced(int trials, ReadOnlySpan<int> steps)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(trials, 1);
        var points = new List<int>();
        for (long decade = 1; decade < trials; decade *= 10)
        {
            foreach (int step in steps)
            {
                if (step * decade < trials)
                {
                    points.Add((int)(step * decade));
                }
            }
        }

        points.Add(trials);
        return points;
    }
}
