namespace NasDsl.Search;

/// <summary>The settings of an <see cref="MlpEnsemble"/>.</summary>
public sealed record MlpEnsembleOptions
{
    private readonly int _members = 5;
    private readonly IReadOnlyList<int> _hidden = [32, 32];
    private readonly int _epochs = 80;
    private readonly int _batchSize = 32;
    private readonly double _learningRate = 0.01;
    private readonly double _weightDecay;
    private readonly double _outlierLimit = 3;

    /// <summary>How many networks are trained, each from weights and an order of its own; 5, the paper's.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1.</exception>
    public int Members
    {
        get => _members;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            _members = value;
        }
    }

    /// <summary>The widths of the hidden layers; two of 32. The paper's are ten of 20.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A width is below 1.</exception>
    public IReadOnlyList<int> HiddenWidths
    {
        get => _hidden;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            foreach (int width in value)
            {
                ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
            }

            _hidden = [.. value];
        }
    }

    /// <summary>How often each network sees all examples; 80.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1.</exception>
    public int Epochs
    {
        get => _epochs;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            _epochs = value;
        }
    }

    /// <summary>Examples in one step of Adam; 32.</summary>
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

    /// <summary>Adam's step size; 0.01.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not positive or no finite number.</exception>
    public double LearningRate
    {
        get => _learningRate;
        init => _learningRate = double.IsFinite(value) && value > 0
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "The learning rate must be positive.");
    }

    /// <summary>How much of the weights each step takes away, as a fraction of the step size (decoupled, AdamW); 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or no finite number.</exception>
    public double WeightDecay
    {
        get => _weightDecay;
        init => _weightDecay = double.IsFinite(value) && value >= 0
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "The weight decay must not be negative.");
    }

    /// <summary>How far below the median a score may lie, in multiples of the distance from the median to the best; a lower one counts as that. 3;
    /// infinite to take all as they are.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not positive.</exception>
    public double OutlierLimit
    {
        get => _outlierLimit;
        init => _outlierLimit = value > 0
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "The outlier limit must be positive.");
    }
}
