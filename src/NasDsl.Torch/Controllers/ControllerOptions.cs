namespace NasDsl.Torch;

/// <summary>The shape of an <see cref="LstmController{S}"/>.</summary>
public sealed record ControllerOptions
{
    private readonly int _hiddenSize = 64;
    private readonly int _numberBins = 16;
    private readonly double _temperature = 5;
    private readonly double _tanhConstant = 2.5;
    private readonly double _initialRange = 0.1;

    /// <summary>Units of the LSTM and of the embedding of the token before; 64 in ENAS.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1.</exception>
    public int HiddenSize
    {
        get => _hiddenSize;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            _hiddenSize = value;
        }
    }

    /// <summary>How many bins a continuous number's range is divided into; a number is drawn uniformly inside its bin.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1.</exception>
    public int NumberBins
    {
        get => _numberBins;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            _numberBins = value;
        }
    }

    /// <summary>Logits are divided by this before anything else; 5 in ENAS, 1 for none.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not positive.</exception>
    public double Temperature
    {
        get => _temperature;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
            _temperature = value;
        }
    }

    /// <summary>Logits x then become c·tanh(x), which keeps every choice possible (Bello et al., arXiv 1611.09940); 2.5 in ENAS, 0 for none.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public double TanhConstant
    {
        get => _tanhConstant;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            _tanhConstant = value;
        }
    }

    /// <summary>Weights begin uniform between minus this and this; 0.1 in ENAS.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public double InitialRange
    {
        get => _initialRange;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            _initialRange = value;
        }
    }
}
