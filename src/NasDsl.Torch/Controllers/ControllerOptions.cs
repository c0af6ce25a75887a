using System.Collections.ObjectModel;

namespace NasDsl.Torch;

/// <summary>The shape of an <see cref="LstmController{S}"/>.</summary>
public sealed record ControllerOptions
{
    private readonly int _hiddenSize = 64;
    private readonly int _numberBins = 16;
    private readonly double _temperature = 5;
    private readonly double _tanhConstant = 2.5;
    private readonly double _inputTanhConstant = 2.5;
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

    /// <summary>The same constant for what is chosen by attention: the inputs of a cell's nodes, and skip links. 2.5 unless told otherwise, as for all
    /// choices; 0 for none.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public double InputTanhConstant
    {
        get => _inputTanhConstant;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            _inputTanhConstant = value;
        }
    }

    /// <summary>Where the biases of operations begin, by name, in cells with chosen inputs and in ranges with skip links; they are learned, and 0 where an
    /// operation is not named. ENAS has 10 for the convolutions of its cells, before the temperature and the tanh. Empty.</summary>
    public IReadOnlyDictionary<string, double> OperationBias { get; init; } = ReadOnlyDictionary<string, double>.Empty;

    /// <summary>What is added to the logits of operations, by name, in the space's first cell with chosen inputs, after the tanh; it is not learned. ENAS has
    /// 0.25 for convolutions and −0.25 for the others. Empty.</summary>
    public IReadOnlyDictionary<string, double> FirstCellBias { get; init; } = ReadOnlyDictionary<string, double>.Empty;

    /// <summary>The constants of ENAS's published search for cells: no temperature, 1.10·tanh for inputs and 1.10/2.5·tanh for operations. They keep the
    /// policy broad, since what it is rewarded for are shared weights that are still being trained.</summary>
    public static ControllerOptions EnasCells { get; } = new() { Temperature = 1, TanhConstant = 1.10 / 2.5, InputTanhConstant = 1.10 };

    /// <summary>The constants of ENAS's published search for layers with skip links: no temperature, 1.5·tanh for operations and links.</summary>
    public static ControllerOptions EnasLayers { get; } = new() { Temperature = 1, TanhConstant = 1.5, InputTanhConstant = 1.5 };

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
