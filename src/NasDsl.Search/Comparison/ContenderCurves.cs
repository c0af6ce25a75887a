namespace NasDsl.Search.Comparison;

/// <summary>What all runs of one strategy had found after each evaluation.</summary>
public sealed class ContenderCurves
{
    private readonly double[][] _runs;

    internal ContenderCurves(string name, double[][] runs, TimeSpan meanDuration)
    {
        Name = name;
        _runs = runs;
        MeanDuration = meanDuration;
        for (int i = 0; i < runs.Length; i++)
        {
            Trials = Math.Max(Trials, runs[i].Length);
        }
    }

    /// <summary>The strategy's name.</summary>
    public string Name { get; }

    /// <summary>How many runs there were.</summary>
    public int RunCount => _runs.Length;

    /// <summary>The evaluations of the longest run.</summary>
    public int Trials { get; }

    /// <summary>How long a run took on average, queries included.</summary>
    public TimeSpan MeanDuration { get; }

    /// <summary>One run: entry n − 1 is the true score of the architecture that had the best observed score after n evaluations; NaN as long as no trial
    /// had completed. A run that ended early is shorter.</summary>
    public ReadOnlySpan<double> Run(int run) => _runs[run];

    /// <summary>The true scores of all runs' picks after so many evaluations. A run that had ended by then counts with its last pick, one that had none
    /// yet does not count.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="trials"/> is below 1.</exception>
    public SampleSummary After(int trials)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(trials, 1);
        double[] picks = new double[_runs.Length];
        int count = 0;
        foreach (double[] run in _runs)
        {
            double pick = run.Length == 0 ? double.NaN : run[Math.Min(trials, run.Length) - 1];
            if (!double.IsNaN(pick))
            {
                picks[count++] = pick;
            }
        }

        return SampleSummary.Of(picks.AsSpan(0, count));
    }
}
