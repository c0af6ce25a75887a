using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;
using static TorchSharp.torch.optim;

namespace NasDsl.Torch;

/// <summary>One step of DARTS: α on a validation batch, then the weights on a training batch. Algorithm 1 of the paper with ξ = 0.</summary>
internal sealed class DartsStep<S> : IDisposable
    where S : class, IRelaxableSpace<S>
{
    private readonly MixtureSupernet<S> _supernet;
    private readonly BatchSampler _weightBatches;
    private readonly BatchSampler _architectureBatches;
    private readonly DartsOptions _options;
    private readonly RandomSource _augmentation;
    private readonly Parameter[] _weights;
    private readonly Parameter[] _alphas;
    private readonly SGD _weightOptimizer;
    private readonly Adam _architectureOptimizer;
    private readonly LossWindow _trainingLosses;
    private readonly LossWindow _validationLosses;
    private readonly Tensor _right;
    private long _validated;

    public DartsStep(
        MixtureSupernet<S> supernet,
        BatchSampler weightBatches,
        BatchSampler architectureBatches,
        DartsOptions options,
        RandomSource augmentation)
    {
        (_supernet, _weightBatches, _architectureBatches) = (supernet, weightBatches, architectureBatches);
        (_options, _augmentation) = (options, augmentation);
        _weights = [.. supernet.parameters()];
        IReadOnlyList<ArchitectureParameter> decisions = supernet.ArchitectureParameters;
        if (decisions.Count == 0)
        {
            throw new InvalidOperationException($"{S.SpaceName} has no architecture parameters; there is nothing to search.");
        }

        _alphas = new Parameter[decisions.Count];
        for (int i = 0; i < _alphas.Length; i++)
        {
            _alphas[i] = decisions[i].Value;
        }

        Device device = _alphas[0].device;
        _weightOptimizer = SGD(_weights, options.LearningRate.Peak, options.Momentum, weight_decay: options.WeightDecay);
        _architectureOptimizer = Adam(
            _alphas,
            options.ArchitectureLearningRate,
            options.ArchitectureAdamDecay.First,
            options.ArchitectureAdamDecay.Second,
            weight_decay: options.ArchitectureWeightDecay);
        _trainingLosses = new LossWindow(device);
        _validationLosses = new LossWindow(device, what: "validation loss of the architecture step");
        _right = zeros([], ScalarType.Int64, device).DetachFromDisposeScope();
    }

    /// <summary>Does the step: consumes a batch for the weights and, where the architecture moves, one for it.</summary>
    public void Run(long step, double rate, bool movesArchitecture)
    {
        if (movesArchitecture)
        {
            MoveArchitecture(step, rate);
        }

        MoveWeights(step, rate);
    }

    /// <summary>What there is to report; the losses and the accuracy start anew.</summary>
    /// <exception cref="TrainingDivergedException">A loss or an architecture parameter is not finite.</exception>
    public DartsProgress<S> Describe(long done, long steps, long images, TimeSpan elapsed)
    {
        // Losses first: one that is not finite is the cause of parameters that are not.
        double trainingLoss = _trainingLosses.TakeMean(), validationLoss = _validationLosses.TakeMean();
        IReadOnlyList<ArchitectureSnapshot> alpha = Snapshot(done - 1);
        double rows = 0, entropy = 0;
        foreach (ArchitectureSnapshot decision in alpha)
        {
            rows += decision.Alpha.GetLength(0);
            entropy += decision.Entropy() * decision.Alpha.GetLength(0);
        }

        double accuracy = _right.item<long>() / (double)_validated;
        _right.fill_(0);
        _validated = 0;
        return new DartsProgress<S>(
            done,
            steps,
            images,
            trainingLoss,
            validationLoss,
            accuracy,
            entropy / rows,
            alpha,
            _supernet.Derive(),
            elapsed);
    }

    public void Dispose()
    {
        _weightOptimizer.Dispose();
        _architectureOptimizer.Dispose();
        _trainingLosses.Dispose();
        _validationLosses.Dispose();
        _right.Dispose();
    }

    private void MoveArchitecture(long step, double rate)
    {
        using DisposeScope scope = NewDisposeScope();
        Batch batch = _architectureBatches.Draw();
        Tensor logits = _supernet.forward(Augmented(batch.Inputs));
        Tensor loss = functional.cross_entropy(logits, batch.Labels);

        // Asked for α alone, the engine leaves out the gradients of the weights: the dearest part of a step on the CPU.
        IList<Tensor> gradients = autograd.grad([loss], _alphas, allow_unused: false);
        for (int i = 0; i < _alphas.Length; i++)
        {
            _alphas[i].grad = gradients[i];
        }

        _architectureOptimizer.step();
        Optimizers.DropGradients(_alphas);
        _right.add_(Accuracy.CountRight(logits, batch.Labels));
        _validated += batch.Count;
        _validationLosses.Add(loss, step, rate);
    }

    private void MoveWeights(long step, double rate)
    {
        using DisposeScope scope = NewDisposeScope();
        Batch batch = _weightBatches.Next();
        Optimizers.SetRate(_weightOptimizer, rate);
        Optimizers.DropGradients(_weights);
        RequireArchitectureGradient(false);
        try
        {
            Tensor loss = functional.cross_entropy(_supernet.forward(Augmented(batch.Inputs)), batch.Labels);
            loss.backward();
            if (_options.ClipNorm is { } norm)
            {
                GradientClipping.Clip(_weights, norm);
            }

            _weightOptimizer.step();
            _trainingLosses.Add(loss, step, rate);
        }
        finally
        {
            RequireArchitectureGradient(true);
        }
    }

    private void RequireArchitectureGradient(bool required)
    {
        foreach (Parameter alpha in _alphas)
        {
            alpha.requires_grad = required;
        }
    }

    private Tensor Augmented(Tensor inputs) => _options.Augmentation is { } augment ? augment.Apply(inputs, _augmentation) : inputs;

    private ArchitectureSnapshot[] Snapshot(long step)
    {
        using DisposeScope scope = NewDisposeScope();
        IReadOnlyList<ArchitectureParameter> decisions = _supernet.ArchitectureParameters;
        ArchitectureSnapshot[] snapshot = new ArchitectureSnapshot[decisions.Count];
        for (int i = 0; i < snapshot.Length; i++)
        {
            Tensor value = decisions[i].Value.detach().to(ScalarType.Float64).cpu().contiguous();
            double[,] alpha = new double[value.shape[0], value.shape[1]];
            using TorchSharp.Utils.TensorAccessor<double> numbers = value.data<double>();
            long next = 0;
            for (int row = 0; row < alpha.GetLength(0); row++)
            {
                for (int column = 0; column < alpha.GetLength(1); column++)
                {
                    double number = numbers[next++];
                    if (!double.IsFinite(number))
                    {
                        // The last update spoiled it after a finite loss: nothing could be derived from it.
                        throw new TrainingDivergedException(
                            step, number, _options.ArchitectureLearningRate, $"architecture parameter of {decisions[i].Decision}");
                    }

                    alpha[row, column] = number;
                }
            }

            snapshot[i] = new ArchitectureSnapshot(decisions[i].Decision, alpha);
        }

        return snapshot;
    }
}
