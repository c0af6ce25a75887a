namespace NasDsl.Torch;

/// <summary>What the strategies that train a controller have in common.</summary>
public abstract record PolicyOptions
{
    private readonly double _learningRate = 0.0035;
    private readonly double _baselineDecay = 0.9;
    private readonly double _entropyWeight;
    private readonly int _batchSize;
    private readonly double? _advantageLimit = 2;

    private protected PolicyOptions(int batchSize, double entropyWeight) => (_batchSize, _entropyWeight) = (batchSize, entropyWeight);

    /// <summary>Adam's learning rate; 0.0035 in ENAS.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not positive.</exception>
    public double LearningRate
    {
        get => _learningRate;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
            _learningRate = value;
        }
    }

    /// <summary>How much of the moving baseline stays with each reward, from 0 to below 1; 0.9.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside that range.</exception>
    public double BaselineDecay
    {
        get => _baselineDecay;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(value, 1);
            _baselineDecay = value;
        }
    }

    /// <summary>Whether advantages are divided by the standard deviation of all rewards so far, so that neither the unit of the score (0 to 1, percent,
    /// a negative loss) nor its spread changes what the other settings mean; true.</summary>
    public bool StandardizeRewards { get; init; } = true;

    /// <summary>The largest advantage on either side, in standard deviations where rewards are standardised: one network that fails to train must not
    /// outweigh all others. Null for none; 2.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not positive.</exception>
    public double? AdvantageLimit
    {
        get => _advantageLimit;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value ?? 1);
            _advantageLimit = value;
        }
    }

    /// <summary>How much the policy's entropy, in nats, counts beside the advantage.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public double EntropyWeight
    {
        get => _entropyWeight;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            _entropyWeight = value;
        }
    }

    /// <summary>How many results make one batch to learn from.</summary>
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

    /// <summary>The controller's shape.</summary>
    public ControllerOptions Controller { get; init; } = new();
}
