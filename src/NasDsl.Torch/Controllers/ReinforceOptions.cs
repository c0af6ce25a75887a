namespace NasDsl.Torch;

/// <summary>The settings of <see cref="ReinforceStrategy{S}"/>.</summary>
public sealed record ReinforceOptions
{
    private readonly double _learningRate = 0.0035;
    private readonly double _baselineDecay = 0.9;
    private readonly double _entropyWeight;
    private readonly int _batchSize = 1;

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

    /// <summary>How much of the moving baseline stays with each reward, from 0 to below 1.</summary>
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

    /// <summary>How many results make one step of the optimizer.</summary>
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
