namespace NasDsl.Search.Comparison;

/// <summary>The settings of a comparison.</summary>
public sealed record ComparisonOptions
{
    private readonly int _trials = 100;
    private readonly int _runs = 100;
    private readonly int _threads = Environment.ProcessorCount;

    /// <summary>Evaluations of each run; 100.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1.</exception>
    public int Trials
    {
        get => _trials;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            _trials = value;
        }
    }

    /// <summary>Runs of each strategy, each with a seed of its own; 100.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1.</exception>
    public int Runs
    {
        get => _runs;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            _runs = value;
        }
    }

    /// <summary>The seed of the first run; the next has the next one. The same runs of all strategies have the same seeds.</summary>
    public ulong FirstSeed { get; init; }

    /// <summary>How many runs go on at once; all cores by default. The result does not depend on it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1.</exception>
    public int Threads
    {
        get => _threads;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            _threads = value;
        }
    }

    /// <summary>Whether a strategy is told the true scores instead of noisy ones.</summary>
    public bool IsExact { get; init; }
}
