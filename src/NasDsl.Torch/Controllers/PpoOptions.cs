namespace NasDsl.Torch;

/// <summary>The settings of <see cref="PpoStrategy{S}"/>; batches of 5 results and an entropy weight of 0.01 unless told otherwise.</summary>
public sealed record PpoOptions : PolicyOptions
{
    private readonly int _epochs = 8;
    private readonly double _clipRange = 0.2;
    private readonly double _valueWeight;

    /// <summary>The defaults.</summary>
    public PpoOptions()
        : base(batchSize: 5, entropyWeight: 0.01)
    {
    }

    /// <summary>How many steps of the optimizer each batch is used for; 8.</summary>
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

    /// <summary>ε: how far a choice's probability may move from what it was, as a ratio from 1 − ε to 1 + ε, before more is no better; 0.2 in the
    /// paper.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not between 0 and 1.</exception>
    public double ClipRange
    {
        get => _clipRange;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(value, 1);
            _clipRange = value;
        }
    }

    /// <summary>c₁: how much the squared error of a value function counts, which then predicts from the choices so far how far the result will lie from
    /// the moving baseline, and is taken off the advantage. 0 for the moving baseline alone, which suits a search of few trials; 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public double ValueWeight
    {
        get => _valueWeight;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            _valueWeight = value;
        }
    }

    /// <summary>Settings for a search of about <paramref name="expectedTrials"/> trials: batches of a twentieth of them, from 5 to 20.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="expectedTrials"/> is below 1.</exception>
    public static PpoOptions ForTrials(int expectedTrials)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(expectedTrials, 1);
        return new PpoOptions { BatchSize = Math.Clamp(expectedTrials / 20, 5, 20) };
    }
}
