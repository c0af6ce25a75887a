namespace NasDsl.Search;

/// <summary>The settings of <see cref="LocalSearch{S}"/>.</summary>
public sealed record LocalSearchOptions
{
    private readonly int _initialCount = 10;
    private readonly int _stepsPerNumber = 4;

    /// <summary>Of how many random architectures the best is where a climb begins; 10.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1.</exception>
    public int InitialCount
    {
        get => _initialCount;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            _initialCount = value;
        }
    }

    /// <summary>When it moves; as soon as a neighbour is better.</summary>
    public LocalMove Move { get; init; }

    /// <summary>What it does at a local optimum.</summary>
    public AtOptimum AtOptimum { get; init; } = AtOptimum.Continue;

    /// <summary>How many neighbours an architecture has for each of its continuous numbers, which have no finite neighbourhood: so many random changes of the number
    /// are tried. 4; 0 leaves continuous numbers as the start has them.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public int StepsPerNumber
    {
        get => _stepsPerNumber;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            _stepsPerNumber = value;
        }
    }

    /// <summary>Settings for a search of about <paramref name="expectedTrials"/> trials: a twentieth of them, from 1 to 5, are random at the start.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="expectedTrials"/> is below 1.</exception>
    public static LocalSearchOptions ForTrials(int expectedTrials)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(expectedTrials, 1);
        return new LocalSearchOptions { InitialCount = Math.Clamp(expectedTrials / 20, 1, 5) };
    }
}
