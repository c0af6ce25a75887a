using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;
using static TorchSharp.torch.optim;

namespace NasDsl.Torch;

/// <summary>
/// One step of a search by gradients: the architecture parameters on a validation batch, then the weights on a training batch. As it stands it is that of
/// first-order DARTS; an algorithm overrides where it differs.
/// </summary>
internal class GradientStep<S> : IResumable, IDisposable
    where S : class, IRelaxableSpace<S>
{
    private readonly BatchSampler _weightBatches;
    private readonly BatchSampler? _architectureBatches;
    private readonly RandomSource _augmentation;
    private readonly RandomSource _sampling;
    private SGD _weightOptimizer;
    private readonly Adam _architectureOptimizer;
    private readonly StepStatistics _statistics;
    private double _course;
    private S? _derived;

    public GradientStep(StepSetup<S> setup, GradientSearchOptions options)
    {
        (Supernet, _weightBatches, _architectureBatches) = (setup.Supernet, setup.WeightBatches, setup.ArchitectureBatches);
        (Options, _augmentation, _sampling) = (options, setup.Augmentation, setup.Sampling);
        Weights = [.. Supernet.parameters()];
        Alphas = [.. Parameters(Supernet.ArchitectureParameters)];
        if (Alphas.Length == 0)
        {
            throw new InvalidOperationException($"{S.SpaceName} has no architecture parameters; there is nothing to search.");
        }

        _weightOptimizer = CreateWeightOptimizer();
        _architectureOptimizer = Adam(
            Alphas,
            options.ArchitectureLearningRate,
            options.ArchitectureAdamDecay.First,
            options.ArchitectureAdamDecay.Second,
            weight_decay: options.ArchitectureWeightDecay);
        _statistics = new StepStatistics(Alphas[0].device);
    }

    private protected MixtureSupernet<S> Supernet { get; }

    private protected GradientSearchOptions Options { get; }

    private protected Parameter[] Weights { get; }

    private protected Parameter[] Alphas { get; }

    /// <summary>Whether a step trains the weights before it moves the architecture parameters.</summary>
    private protected virtual bool WeightsFirst => false;

    /// <summary>Does the step: consumes a batch for the weights and, where the architecture moves, one for it.</summary>
    public virtual void Run(in SearchMoment moment)
    {
        using DisposeScope scope = NewDisposeScope();
        Begin(moment);
        Batch? validation = moment.MovesArchitecture ? Augmented(_architectureBatches!.Draw()) : null;
        Batch training = NextTraining();
        if (validation is { } before && !WeightsFirst)
        {
            MoveArchitecture(training, before, moment);
        }

        MoveWeights(training, moment);
        if (validation is { } after && WeightsFirst)
        {
            MoveArchitecture(training, after, moment);
        }
    }

    /// <summary>What there is to report; the losses and the accuracy start anew.</summary>
    /// <exception cref="TrainingDivergedException">A loss or an architecture parameter is not finite.</exception>
    public GradientProgress<S> Describe(long done, long steps, long images, TimeSpan elapsed)
    {
        // Losses first: one that is not finite is the cause of parameters that are not.
        (double trainingLoss, double validationLoss, double accuracy) = _statistics.Take();
        IReadOnlyList<ArchitectureSnapshot> alpha = ArchitectureSnapshot.Of(
            Supernet.ArchitectureParameters, done - 1, Options.ArchitectureLearningRate);
        double rows = 0, entropy = 0;
        foreach (ArchitectureSnapshot decision in alpha)
        {
            rows += decision.Alpha.GetLength(0);
            entropy += decision.Entropy() * decision.Alpha.GetLength(0);
        }

        return new GradientProgress<S>(
            done, steps, images, trainingLoss, validationLoss, accuracy, entropy / rows, alpha, Derived(), elapsed);
    }

    /// <summary>Writes all that the steps to come depend on, and what is to be reported of those that are done.</summary>
    public void WriteState(BinaryWriter writer)
    {
        writer.Section("weights");
        writer.Write(Supernet);
        writer.Write(_weightOptimizer);
        writer.Section("architecture");
        Array.ForEach(Alphas, writer.Write);
        writer.Write(_architectureOptimizer);
        _weightBatches.WriteState(writer);
        _architectureBatches?.WriteState(writer);
        writer.Write(_augmentation);
        writer.Write(_sampling);
        _statistics.WriteState(writer);
        writer.WriteArchitecture(_derived);
    }

    /// <inheritdoc/>
    public void ReadState(BinaryReader reader)
    {
        reader.Section("weights");
        reader.Read(Supernet);
        reader.Read(_weightOptimizer, Alphas[0].device);
        reader.Section("architecture");
        Array.ForEach(Alphas, alpha => reader.Read(alpha, "architecture parameters"));
        reader.Read(_architectureOptimizer, Alphas[0].device);
        _weightBatches.ReadState(reader);
        _architectureBatches?.ReadState(reader);
        reader.Read(_augmentation);
        reader.Read(_sampling);
        _statistics.ReadState(reader);
        _derived = reader.ReadArchitecture<S>();
    }

    public void Dispose()
    {
        _weightOptimizer.Dispose();
        _architectureOptimizer.Dispose();
        _statistics.Dispose();
    }

    /// <summary>Forgets the weights' momentum.</summary>
    public void RestartWeights()
    {
        _weightOptimizer.Dispose();
        _weightOptimizer = CreateWeightOptimizer();
    }

    /// <summary>The greatest eigenvalue of the Hessian of a batch's loss with respect to the architecture parameters.</summary>
    public double CurvatureAt(Batch batch, RandomSource random, int mostIterations)
    {
        using DisposeScope scope = NewDisposeScope();
        using FrozenStatistics frozen = new(Supernet);
        Tensor loss = functional.cross_entropy(Supernet.forward(batch.Inputs), batch.Labels);
        return DominantEigenvalue.Of(loss, Alphas, random, mostIterations);
    }

    /// <summary>The gradient of the architecture parameters.</summary>
    public virtual ArchitectureGradient GradientOf(Batch training, Batch validation, double rate) =>
        GradientAt(validation, Alphas, isRegularized: true);

    /// <summary>Sets what changes in the course of the search.</summary>
    private protected virtual void Begin(in SearchMoment moment) => _course = moment.Course;

    /// <summary>Prepares a forward pass for the architecture parameters.</summary>
    private protected virtual void BeginArchitecture()
    {
    }

    /// <summary>Follows an update of the architecture parameters.</summary>
    private protected virtual void EndArchitecture()
    {
    }

    /// <summary>What the architecture parameters descend, from the loss of their batch.</summary>
    private protected virtual Tensor Regularized(Tensor loss)
    {
        double weight = Options.BetaDecay * _course;
        if (weight == 0)
        {
            return loss;
        }

        var sums = new Tensor[Supernet.ArchitectureParameters.Count];
        for (int i = 0; i < sums.Length; i++)
        {
            sums[i] = Supernet.ArchitectureParameters[i].Value.logsumexp(1);
        }

        return loss + (weight * cat(sums, 0).mean());
    }

    /// <summary>The gradient of some parameters on a batch. Asked for α alone, the engine leaves out the gradients of the weights: the dearest part of a step on
    /// the CPU. A parameter on which the loss does not depend has a gradient of zero.</summary>
    private protected ArchitectureGradient GradientAt(Batch batch, Parameter[] parameters, bool isRegularized = false)
    {
        Tensor logits = Supernet.forward(batch.Inputs);
        Tensor loss = functional.cross_entropy(logits, batch.Labels);
        Optimizers.DropGradients(parameters);
        autograd.backward([isRegularized ? Regularized(loss) : loss], inputs: parameters);
        Tensor[] gradients = Array.ConvertAll(parameters, static parameter => parameter.grad ?? zeros_like(parameter));
        Optimizers.DropGradients(parameters);
        return new ArchitectureGradient(logits.detach(), loss.detach(), gradients);
    }

    /// <summary>Sets how every decision's parameters become weights.</summary>
    /// <exception cref="InvalidOperationException">The supernet weighs its candidates itself.</exception>
    private protected T[] Relax<T>(Func<MixtureWeights, T> create)
        where T : Relaxation
    {
        IReadOnlyList<MixtureWeights> decisions = Supernet.RequireWeights();
        var relaxations = new T[decisions.Count];
        for (int i = 0; i < relaxations.Length; i++)
        {
            decisions[i].Relaxation = relaxations[i] = create(decisions[i]);
        }

        return relaxations;
    }

    /// <summary>The next batch for the weights.</summary>
    private protected Batch NextTraining() => Augmented(_weightBatches.Next());

    /// <summary>The momentum of each weight; null before its first step.</summary>
    private protected Tensor?[] Momenta()
    {
        // The dictionary is put together anew each time that it is asked for.
        List<OptimizerState> states = _weightOptimizer.state_dict().State;
        var momenta = new Tensor?[states.Count];
        for (int i = 0; i < momenta.Length; i++)
        {
            momenta[i] = ((SGD.State)states[i]).momentum_buffer;
        }

        return momenta;
    }

    /// <summary>Trains the weights on a batch, with the architecture parameters as they are.</summary>
    private protected void MoveWeights(Batch training, in SearchMoment moment)
    {
        using DisposeScope scope = NewDisposeScope();
        Optimizers.DropGradients(Weights);
        RequireArchitectureGradient(false);
        try
        {
            Tensor loss = functional.cross_entropy(Supernet.forward(training.Inputs), training.Labels);
            loss.backward();
            StepWeights(loss, moment);
        }
        finally
        {
            RequireArchitectureGradient(true);
        }
    }

    /// <summary>Moves the weights by their gradients.</summary>
    private protected void StepWeights(Tensor loss, in SearchMoment moment)
    {
        Optimizers.SetRate(_weightOptimizer, moment.Rate);
        if (Options.ClipNorm is { } norm)
        {
            GradientClipping.Clip(Weights, norm);
        }

        _weightOptimizer.step();
        Optimizers.DropGradients(Weights);
        _statistics.AddTraining(loss, moment);
    }

    /// <summary>Moves the architecture parameters by their gradients.</summary>
    private protected void StepArchitecture(Tensor logits, Tensor labels, Tensor loss, in SearchMoment moment)
    {
        _architectureOptimizer.step();
        Optimizers.DropGradients(Alphas);
        _statistics.AddValidation(logits, labels, loss, moment);
    }

    // A report must not end a search that may yet move to where something is admissible.
    private S? Derived()
    {
        try
        {
            _derived = Supernet.Derive();
        }
        catch (NotAdmissibleException)
        {
        }

        return _derived;
    }

    private void MoveArchitecture(Batch training, Batch validation, in SearchMoment moment)
    {
        using DisposeScope scope = NewDisposeScope();
        BeginArchitecture();
        ArchitectureGradient gradient = GradientOf(training, validation, moment.Rate);
        for (int i = 0; i < Alphas.Length; i++)
        {
            Alphas[i].grad = gradient.Gradients[i];
        }

        StepArchitecture(gradient.Logits, validation.Labels, gradient.Loss, moment);
        EndArchitecture();
    }

    private SGD CreateWeightOptimizer() => SGD(
        Weights, Options.LearningRate.Peak, Options.Momentum, weight_decay: Options.WeightDecay, nesterov: Options.Nesterov);

    // α of every decision, then β of those whose edges have weights of their own.
    private static IEnumerable<Parameter> Parameters(IReadOnlyList<ArchitectureParameter> decisions) =>
        decisions.Select(static decision => decision.Value)
            .Concat(decisions.Select(static decision => decision.Weights?.EdgeNormalization?.Beta).OfType<Parameter>());

    private void RequireArchitectureGradient(bool required)
    {
        foreach (Parameter alpha in Alphas)
        {
            alpha.requires_grad = required;
        }
    }

    private Batch Augmented(Batch batch) =>
        Options.Augmentation is { } augment ? batch with { Inputs = augment.Apply(batch.Inputs, _augmentation) } : batch;
}
