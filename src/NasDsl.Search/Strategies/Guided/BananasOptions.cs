namespace NasDsl.Search;

/// <summary>The settings of <see cref="Bananas{S}"/>.</summary>
public sealed record BananasOptions
{
    private readonly int _initialTrials = 10;
    private readonly int _batchSize = 5;
    private readonly int _candidates = 100;
    private readonly int _parents = 10;
    private readonly int _maxMutations = 1;
    private readonly double _randomShare = 0.1;

    /// <summary>How many random architectures are proposed before the first prediction; 10, the paper's.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 2.</exception>
    public int InitialTrials
    {
        get => _initialTrials;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 2);
            _initialTrials = value;
        }
    }

    /// <summary>How many proposals are made of one fit of the predictor; 5. The paper's is 10.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1.</exception>
    public int BatchSize
    {
        get => _batchSize;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            _batchSize = value;
        }
    }

    /// <summary>Among how many new architectures the proposals of a batch are chosen; 100, the paper's.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1.</exception>
    public int Candidates
    {
        get => _candidates;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            _candidates = value;
        }
    }

    /// <summary>How many of the best observed architectures are mutated to candidates, in turn; 10.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1.</exception>
    public int Parents
    {
        get => _parents;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            _parents = value;
        }
    }

    /// <summary>How many mutations a candidate may be away from its parent; each number up to it is as likely. 1, the paper's.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1.</exception>
    public int MaxMutations
    {
        get => _maxMutations;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            _maxMutations = value;
        }
    }

    /// <summary>Which share of the candidates is random instead; 0.1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value lies outside [0, 1].</exception>
    public double RandomShare
    {
        get => _randomShare;
        init => _randomShare = value is >= 0 and <= 1
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "The share of random candidates lies between 0 and 1.");
    }

    /// <summary>How a candidate is judged; Thompson sampling, the paper's.</summary>
    public Acquisition Acquisition { get; init; } = Acquisition.ThompsonSampling;

    /// <summary>Settings for a search of about <paramref name="expectedTrials"/> trials: a fifth of them random at first, from 10 to 50.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="expectedTrials"/> is below 1.</exception>
    public static BananasOptions ForTrials(int expectedTrials)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(expectedTrials, 1);
        return new BananasOptions { InitialTrials = Math.Clamp(expectedTrials / 5, 10, 50) };
    }
}
