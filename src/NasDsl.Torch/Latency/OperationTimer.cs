using TorchSharp;
using static TorchSharp.torch;

namespace NasDsl.Torch;

/// <summary>Runs an operation and looks at the clock: the median of some runs after a warm-up. On a CUDA device the clock waits for the work to end.</summary>
public sealed class OperationTimer : IOperationTimer
{
    private readonly LatencyOptions _options;
    private readonly TimeProvider _clock;

    /// <summary>A timer.</summary>
    /// <param name="options">How often operations run.</param>
    /// <param name="clock">The clock; the system's where null.</param>
    public OperationTimer(LatencyOptions options, TimeProvider? clock = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options;
        _clock = clock ?? TimeProvider.System;
    }

    /// <inheritdoc/>
    public double Seconds(Operation operation, Tensor input)
    {
        ArgumentNullException.ThrowIfNull(operation);
        ArgumentNullException.ThrowIfNull(input);
        for (int i = 0; i < _options.WarmUp; i++)
        {
            Time(operation, input);
        }

        double[] seconds = new double[_options.Repeats];
        for (int i = 0; i < seconds.Length; i++)
        {
            seconds[i] = Time(operation, input);
        }

        Array.Sort(seconds);
        int middle = seconds.Length / 2;
        return seconds.Length % 2 == 1 ? seconds[middle] : (seconds[middle - 1] + seconds[middle]) / 2;
    }

    private double Time(Operation operation, Tensor input)
    {
        using DisposeScope scope = NewDisposeScope();
        WaitFor(input);
        long start = _clock.GetTimestamp();
        operation.call(input);
        WaitFor(input);
        // A TimeSpan would cut an identity's few nanoseconds off.
        return (_clock.GetTimestamp() - start) / (double)_clock.TimestampFrequency;
    }

    // Work on a CUDA device is only queued when a call comes back.
    private static void WaitFor(Tensor input)
    {
        if (input.device_type == DeviceType.CUDA)
        {
            cuda.synchronize(input.device);
        }
    }
}
