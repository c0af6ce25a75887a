namespace NasDsl.Search;

/// <summary>The settings of <see cref="TpeSearch{S}"/>. The defaults are Optuna's.</summary>
public sealed record TpeOptions
{
    private readonly int _startupTrials = 10;
    private readonly int _candidates = 24;
    private readonly double _goodFraction = 0.1;
    private readonly int _maxGood = 25;
    private readonly double _priorWeight = 1;

    /// <summary>How many trials must have completed before the estimators are used; until then architectures are random. 10.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1.</exception>
    public int StartupTrials
    {
        get => _startupTrials;
        init => _startupTrials = AtLeastOne(value, nameof(StartupTrials));
    }

    /// <summary>How many values of each decision are drawn from the good ones' estimator, to take the one with the greatest expected improvement; 24.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1.</exception>
    public int Candidates
    {
        get => _candidates;
        init => _candidates = AtLeastOne(value, nameof(Candidates));
    }

    /// <summary>The part γ of the trials that counts as good, rounded up; 0.1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not between 0 and 1.</exception>
    public double GoodFraction
    {
        get => _goodFraction;
        init => _goodFraction = value is > 0 and < 1
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, $"{nameof(GoodFraction)} must be above 0 and below 1.");
    }

    /// <summary>How many trials count as good at most; 25.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1.</exception>
    public int MaxGood
    {
        get => _maxGood;
        init => _maxGood = AtLeastOne(value, nameof(MaxGood));
    }

    /// <summary>The weight of the prior, in observations; 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not positive and finite.</exception>
    public double PriorWeight
    {
        get => _priorWeight;
        init => _priorWeight = value > 0 && double.IsFinite(value)
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, $"{nameof(PriorWeight)} must be positive and finite.");
    }

    private static int AtLeastOne(int value, string name) => value >= 1
        ? value
        : throw new ArgumentOutOfRangeException(nameof(value), value, $"{name} must be at least 1.");
}
