using TorchSharp;
using static TorchSharp.torch;

namespace NasDsl.Torch;

/// <summary>
/// Collects the losses of a few steps on the device and brings them to the host together, since each transfer makes the host wait for the device.
/// Every loss is looked at, so that divergence is found at the step where it happened, a few steps later.
/// </summary>
internal sealed class LossWindow : IResumable, IDisposable
{
    private readonly Tensor _losses;
    private readonly long[] _steps;
    private readonly double[] _rates;
    private readonly string _what;
    private int _count;

    public LossWindow(Device device, int capacity = 16, string what = "training loss")
    {
        _losses = zeros(capacity, ScalarType.Float64, device).DetachFromDisposeScope();
        _steps = new long[capacity];
        _rates = new double[capacity];
        _what = what;
    }

    /// <summary>The sum of the losses that were read since the last <see cref="TakeMean"/>.</summary>
    private double _sum;

    private int _read;

    /// <summary>Adds the loss of a step.</summary>
    /// <exception cref="TrainingDivergedException">The window was full, and one of its losses is not finite.</exception>
    public void Add(Tensor loss, long step, double learningRate)
    {
        using (no_grad())
        using (Tensor slot = _losses[_count])
        using (Tensor detached = loss.detach())
        {
            slot.copy_(detached);
        }

        _steps[_count] = step;
        _rates[_count] = learningRate;
        if (++_count == _steps.Length)
        {
            Check();
        }
    }

    /// <summary>The mean of all losses since the last call; NaN if there was none.</summary>
    /// <exception cref="TrainingDivergedException">One of them is not finite.</exception>
    public double TakeMean()
    {
        Check();
        double mean = _sum / _read;
        (_sum, _read) = (0, 0);
        return mean;
    }

    /// <summary>Looks at all losses so far.</summary>
    /// <exception cref="TrainingDivergedException">One of them is not finite.</exception>
    public void Check()
    {
        using DisposeScope scope = NewDisposeScope();
        using TorchSharp.Utils.TensorAccessor<double> losses = _losses.cpu().data<double>();
        int count = _count;
        _count = 0;
        for (int i = 0; i < count; i++)
        {
            double loss = losses[i];
            if (!double.IsFinite(loss))
            {
                throw new TrainingDivergedException(_steps[i], loss, _rates[i], _what);
            }

            _sum += loss;
        }

        _read += count;
    }

    public void WriteState(BinaryWriter writer)
    {
        writer.Section("losses");
        writer.Write(_losses);
        writer.Write(_count);
        for (int i = 0; i < _count; i++)
        {
            writer.Write(_steps[i]);
            writer.Write(_rates[i]);
        }

        writer.Write(_sum);
        writer.Write(_read);
    }

    public void ReadState(BinaryReader reader)
    {
        reader.Section("losses");
        reader.Read(_losses, "losses");
        _count = reader.ReadInt32();
        for (int i = 0; i < _count; i++)
        {
            (_steps[i], _rates[i]) = (reader.ReadInt64(), reader.ReadDouble());
        }

        (_sum, _read) = (reader.ReadDouble(), reader.ReadInt32());
    }

    public void Dispose() => _losses.Dispose();
}
