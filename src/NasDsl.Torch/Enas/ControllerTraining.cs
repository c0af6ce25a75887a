using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.optim;

namespace NasDsl.Torch;

/// <summary>
/// One step of ENAS's controller: REINFORCE over several sampled architectures, all of which the gradient is the mean of. Each is rewarded by what a scorer
/// says of it plus its entropy, and measured against the moving average of the rewards before it.
/// </summary>
internal sealed class ControllerTraining<S> : IResumable, IDisposable
    where S : class, IPathSpace<S>, IDiscrete<S>
{
    private readonly LstmController<S> _controller;
    private readonly EnasOptions _options;
    private readonly RandomSource _random;
    private readonly Adam _optimizer;
    private readonly Device _device;
    private readonly ScalarType _type;
    private double _accuracies, _entropies, _bestAccuracy;
    private int _samples;

    public ControllerTraining(LstmController<S> controller, EnasOptions options, RandomSource random, BuildOptions build)
    {
        (_controller, _options, _random) = (controller, options, random);
        (_device, _type) = (build.TargetDevice, build.ScalarType);
        using DisposeScope scope = NewDisposeScope();
        _optimizer = Adam(
            controller.parameters(),
            options.ControllerLearningRate,
            options.ControllerAdamDecay.First,
            options.ControllerAdamDecay.Second,
            options.ControllerAdamEpsilon);
        scope.Detach(scope.DisposablesView);
    }

    /// <summary>The moving average of the rewards, beginning with the first.</summary>
    public double? Baseline { get; private set; }

    /// <summary>The most accurate sample since the last <see cref="Take"/>.</summary>
    public S? Best { get; private set; }

    /// <summary>Samples architectures, scores them and moves the policy.</summary>
    /// <param name="score">The accuracy of an architecture, from 0 to 1; NaN where it has none, which counts as 0.</param>
    /// <returns>False where no sample has an accuracy; the policy stays as it is.</returns>
    public bool Run(Func<S, double> score)
    {
        using DisposeScope scope = NewDisposeScope();
        var sampled = new S[_options.ControllerSamples];
        double[] accuracies = new double[sampled.Length];
        int scored = 0;
        for (int i = 0; i < sampled.Length; i++)
        {
            sampled[i] = _controller.Sample(_random);
            accuracies[i] = score(sampled[i]);
            scored += double.IsNaN(accuracies[i]) ? 0 : 1;
        }

        if (scored == 0)
        {
            return false;
        }

        PolicySteps policy = _controller.EvaluateSteps(sampled, _options.SkipPrior);
        double[] entropies = policy.Entropy.detach().sum(dim: 0).to(ScalarType.Float64).cpu().data<double>().ToArray();
        double[] advantages = new double[sampled.Length];
        for (int i = 0; i < advantages.Length; i++)
        {
            double accuracy = double.IsNaN(accuracies[i]) ? 0 : accuracies[i];
            double reward = accuracy + (_options.EntropyWeight * entropies[i]);
            double baseline = Baseline ?? reward;
            advantages[i] = reward - baseline;
            Baseline = baseline - ((1 - _options.BaselineDecay) * (baseline - reward));
            Record(sampled[i], accuracy, entropies[i]);
        }

        Tensor loss = -(tensor(advantages, _type, _device) * policy.LogProbability.sum(dim: 0)).mean();
        if (policy.SkipDivergence is { } divergence)
        {
            loss += _options.SkipWeight * divergence.mean();
        }

        _optimizer.zero_grad();
        loss.backward();
        _optimizer.step();
        _controller.WeightsChanged();
        return true;
    }

    /// <summary>The mean accuracy and entropy of the samples since the last call, NaN if there was none; both and <see cref="Best"/> start anew.</summary>
    public (double Accuracy, double Entropy, S? Best) Take()
    {
        (double, double, S?) taken = (_accuracies / _samples, _entropies / _samples, Best);
        (_accuracies, _entropies, _samples, Best) = (0, 0, 0, null);
        return taken;
    }

    /// <inheritdoc/>
    public void WriteState(BinaryWriter writer)
    {
        writer.Section("controller");
        writer.Write(_controller);
        writer.Write(_optimizer);
        writer.WriteGradients(_controller.parameters());
        writer.Write(_random);
        writer.Write(Baseline);
        writer.Write(_accuracies);
        writer.Write(_entropies);
        writer.Write(_bestAccuracy);
        writer.Write(_samples);
        writer.WriteArchitecture(Best);
    }

    /// <inheritdoc/>
    public void ReadState(BinaryReader reader)
    {
        reader.Section("controller");
        reader.Read(_controller);
        _controller.WeightsChanged();
        reader.Read(_optimizer, _device);
        reader.ReadGradients(_controller.parameters());
        reader.Read(_random);
        Baseline = reader.ReadNullableDouble();
        (_accuracies, _entropies, _bestAccuracy) = (reader.ReadDouble(), reader.ReadDouble(), reader.ReadDouble());
        _samples = reader.ReadInt32();
        Best = reader.ReadArchitecture<S>();
    }

    public void Dispose() => _optimizer.Dispose();

    private void Record(S architecture, double accuracy, double entropy)
    {
        (_accuracies, _entropies, _samples) = (_accuracies + accuracy, _entropies + entropy, _samples + 1);
        if (Best is null || accuracy > _bestAccuracy)
        {
            (Best, _bestAccuracy) = (architecture, accuracy);
        }
    }
}
