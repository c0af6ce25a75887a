using NasDsl.Search;
using TorchSharp;
using static TorchSharp.torch;

namespace NasDsl.Torch;

/// <summary>
/// A search that relaxes the space to one network and moves its architecture parameters by gradients. What all of them share is here: the training data is split, each
/// step moves the architecture parameters on a random batch of the one part and the weights on the next batch of the other, budgets end the search, and
/// at the end each decision is made for what weighs most.
/// </summary>
/// <typeparam name="S">The search space.</typeparam>
public abstract class GradientSearch<S>
    where S : class, IRelaxableSpace<S>
{
    private readonly Dataset _data;
    private readonly GradientSearchOptions _options;

    private protected GradientSearch(Dataset data, GradientSearchOptions options, bool splits = true)
    {
        SpaceData.Require<S>(data, nameof(data));
        if (splits && data.Count < 2)
        {
            throw new ArgumentException($"The search splits its data in two; {data.Count} example cannot be split.", nameof(data));
        }

        (_data, _options, Splits) = (data, options, splits);
        _options.Validate();
    }

    /// <summary>Is given the relaxed network when the search has ended, before it is freed: to copy its weights, for instance by
    /// <see cref="MixtureSupernet{S}.CopyTo"/>. Null, where nobody wants it.</summary>
    public Action<MixtureSupernet<S>>? Ended { get; init; }

    /// <summary>Whether the architecture parameters are moved on a part of the data that the weights do not see.</summary>
    private protected bool Splits { get; }

    /// <summary>Searches on the calling thread.</summary>
    /// <param name="progress">Is told of every epoch (or every <see cref="GradientSearchOptions.ReportEvery"/> steps), on the calling thread.</param>
    /// <param name="cancellationToken">Ends the search, which then returns what it would derive so far: no exception is thrown.</param>
    /// <param name="checkpoints">Where the search keeps its state (<see cref="GradientSearchOptions.Checkpoints"/>), a last time where it is cancelled; a search made alike goes on from
    /// there and finds, bit for bit, what an unbroken one does. Nothing is left there when it has ended. Null, to keep nothing.</param>
    /// <exception cref="InvalidOperationException">The checkpoint is of other work; the message says what differs.</exception>
    /// <exception cref="InvalidDataException">All checkpoints are damaged.</exception>
    /// <exception cref="IOException">A state could not be kept, as where the disk is full; the one before is still valid.</exception>
    /// <exception cref="TrainingDivergedException">A loss was not finite, or an architecture parameter; the message says which.</exception>
    /// <exception cref="NotAdmissibleException">The space's bounds and constraints refuse all of the architectures that weigh most: see
    /// <see cref="MixtureSupernet{S}.Derive"/>.</exception>
    public GradientResult<S> Run(
        IProgress<GradientProgress<S>>? progress = null, CancellationToken cancellationToken = default, ICheckpoints? checkpoints = null)
    {
        long start = _options.Clock.GetTimestamp();

        // TorchSharp's convolutions with a bias leave temporary tensors to the scope in which they are made.
        using DisposeScope scope = NewDisposeScope();
        RandomSource random = new(_options.Seed);
        TorchSeed.Set(random.Fork(0).NextUInt64());
        int[] order = Order.Shuffled(_data.Count, random.Fork(1));
        int split = Splits ? Math.Clamp((int)((1 - _options.ValidationFraction) * order.Length), 1, order.Length - 1) : order.Length;
        using BatchSampler weightBatches = new(_data, _options.BatchSize, random.Fork(2), order.AsSpan(0, split));
        using BatchSampler? architectureBatches = Splits ? new(_data, _options.BatchSize, random.Fork(3), order.AsSpan(split)) : null;
        using MixtureSupernet<S> supernet =
            S.CreateMixtureSupernet(random.Fork(4), Relaxed(new BuildOptions(_data.Device, _data.Inputs.dtype)));
        using GradientStep<S> step = CreateStep(
            new StepSetup<S>(supernet, weightBatches, architectureBatches, random.Fork(5), random.Fork(6)));

        // What selection by perturbation takes is kept back for it.
        PerturbationOptions? perturbation = (_options as SoftmaxSearchOptions)?.Perturbation;
        int tuning = perturbation?.TuneSteps ?? (perturbation?.TuneEpochs ?? 0) * weightBatches.BatchesPerPass;
        int rounds = perturbation is null ? 1 : PerturbationSelection<S>.RoundsOf(supernet);
        long reserved = (rounds - 1L) * tuning * (weightBatches.BatchSize + (architectureBatches?.BatchSize ?? 0));
        TimeSpan? limit = _options.TimeLimit * (1 - (perturbation?.TimeFraction ?? 0));
        SearchSchedule schedule = new(_options, weightBatches, architectureBatches, limit, reserved);
        int[] validation = order[(Splits ? split : 0)..];
        CollapseGuards<S> guards = new(step, _options, new FixedBatches(_data, validation, _options.BatchSize), random.Fork(7));
        Func<PerturbationSelection<S>>? selection = perturbation is null
            ? null
            : () => new(supernet, TrialsOf(perturbation, validation), random.Fork(8));
        KeptWork? kept = checkpoints is null ? null : new KeptWork(checkpoints, _options.Checkpoints, _options.Clock, Identify());
        GradientRun<S> run = new(
            _options, schedule, step, guards, selection, kept, start, random.Fork(9), _data.Device, progress, cancellationToken);
        supernet.train();
        run.Resume();
        try
        {
            run.Search(limit);
            run.Select(
                tuning,
                _options.LearningRate with
                {
                    Peak = Math.Max(_options.LearningRate.Peak * (perturbation?.RateFactor ?? 1), _options.LearningRate.Final),
                });
        }
        catch (TrainingDivergedException diverged)
        {
            diverged.TrainingImages = run.Images;
            kept?.Clear();
            throw;
        }

        GradientResult<S> result = run.Result(supernet.Derive);
        Ended?.Invoke(supernet);
        return result;
    }

    private WorkIdentity Identify() =>
        new WorkIdentity($"search by {GetType().Name.Split('`')[0]}").Of<S>().With("settings", _options.Essentials).On("training", _data);

    private FixedBatches TrialsOf(PerturbationOptions perturbation, int[] validation) => new(
        _data, validation[..Math.Min(perturbation.TrialImages ?? validation.Length, validation.Length)], _options.BatchSize);

    /// <summary>How the relaxed network is built.</summary>
    private protected virtual BuildOptions Relaxed(BuildOptions build) => build;

    /// <summary>What does the steps of one run.</summary>
    private protected abstract GradientStep<S> CreateStep(StepSetup<S> setup);
}
