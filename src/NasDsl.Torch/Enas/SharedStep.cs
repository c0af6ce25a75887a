using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;
using static TorchSharp.torch.optim;

namespace NasDsl.Torch;

/// <summary>Trains shared weights, one sampled architecture a batch: ENAS's estimate of the gradient with M = 1, which the paper finds to be enough.</summary>
internal sealed class SharedStep<S> : IResumable, IDisposable
    where S : class, IPathSpace<S>
{
    private readonly PathSupernet<S> _supernet;
    private readonly BatchSampler _batches;
    private readonly EnasOptions _options;
    private readonly RandomSource _augmentation;
    private readonly Parameter[] _weights;
    private readonly SGD _optimizer;
    private readonly LossWindow _losses;

    public SharedStep(PathSupernet<S> supernet, BatchSampler batches, EnasOptions options, RandomSource augmentation)
    {
        (_supernet, _batches, _options, _augmentation) = (supernet, batches, options, augmentation);
        _weights = [.. supernet.parameters()];
        _optimizer = SGD(
            _weights, options.LearningRate.Peak, options.Momentum, weight_decay: options.WeightDecay, nesterov: options.Momentum > 0);
        _losses = new LossWindow(_weights[0].device);
    }

    /// <summary>Trains the weights of one architecture on the next batch.</summary>
    /// <exception cref="TrainingDivergedException">A loss of this step or an earlier one is not finite.</exception>
    public void Run(S path, long step, double rate)
    {
        using DisposeScope scope = NewDisposeScope();
        Batch batch = _batches.Next();
        Tensor inputs = _options.Augmentation is { } augment ? augment.Apply(batch.Inputs, _augmentation) : batch.Inputs;
        _supernet.Path = path;
        Optimizers.SetRate(_optimizer, rate);
        Optimizers.DropGradients(_weights);
        Tensor loss = functional.cross_entropy(_supernet.forward(inputs), batch.Labels);
        loss.backward();
        if (_options.ClipNorm is { } norm)
        {
            GradientClipping.Clip(_weights, norm);
        }

        _optimizer.step();
        _losses.Add(loss, step, rate);
    }

    /// <summary>The mean loss since the last call.</summary>
    /// <exception cref="TrainingDivergedException">One of them is not finite.</exception>
    public double TakeMeanLoss() => _losses.TakeMean();

    /// <inheritdoc/>
    public void WriteState(BinaryWriter writer)
    {
        writer.Section("shared weights");
        writer.Write(_supernet);
        writer.Write(_optimizer);
        _batches.WriteState(writer);
        writer.Write(_augmentation);
        _losses.WriteState(writer);
    }

    /// <inheritdoc/>
    public void ReadState(BinaryReader reader)
    {
        reader.Section("shared weights");
        reader.Read(_supernet);
        reader.Read(_optimizer, _weights[0].device);
        _batches.ReadState(reader);
        reader.Read(_augmentation);
        _losses.ReadState(reader);
    }

    public void Dispose()
    {
        _optimizer.Dispose();
        _losses.Dispose();
    }
}
