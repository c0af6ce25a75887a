using TorchSharp;

namespace NasDsl.Torch;

/// <summary>How latencies are measured.</summary>
public sealed record LatencyOptions
{
    private readonly int _batchSize = 1;
    private readonly int _warmUp = 10;
    private readonly int _repeats = 50;

    /// <summary>The device and the precision; by default the CPU in single precision.</summary>
    public BuildOptions Build { get; init; } = new();

    /// <summary>The device's name in the table; the name that libtorch gives it where null, such as <c>cpu</c> or <c>cuda:0</c>.</summary>
    public string? DeviceName { get; init; }

    /// <summary>The examples in a batch; 1.</summary>
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

    /// <summary>How often an operation runs before it is timed; 10.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public int WarmUp
    {
        get => _warmUp;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            _warmUp = value;
        }
    }

    /// <summary>How often it is timed, each run for itself; the median is kept. 50.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1.</exception>
    public int Repeats
    {
        get => _repeats;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            _repeats = value;
        }
    }
}
