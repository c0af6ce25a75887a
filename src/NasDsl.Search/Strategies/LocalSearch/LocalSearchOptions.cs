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

    /// <summary>
    /// Settings for a search of about <paramref name="expectedTrials"/> trials in the space <typeparamref name="S"/>. At the start a quarter as many architectures are
    /// random as one has neighbours, at least 5, and at most a third of all trials: where a neighbourhood takes most of the trials, much depends
    /// on where it lies.
    /// </summary>
    /// <typeparam name="S">The search space.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="expectedTrials"/> is below 1.</exception>
    public static LocalSearchOptions ForTrials<S>(int expectedTrials)
        where S : class, ISearchSpace<S>
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(expectedTrials, 1);
        var options = new LocalSearchOptions();
        int neighbors = S.NumberCount * options.StepsPerNumber;
        foreach (int size in S.TokenSizes)
        {
            neighbors += size - 1;
        }

        return options with { InitialCount = Math.Clamp(expectedTrials / 3, 1, Math.Max(5, neighbors / 4)) };
    }
}
