using NasDsl.Search;
using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace NasDsl.Torch;

/// <summary>
/// Scores architectures by weights that all of them share: a supernet is trained once, one uniformly sampled path a batch (Guo et al., Single Path
/// One-Shot, ECCV 2020, arXiv 1904.00420) or all candidates equally often (<see cref="FairPaths{S}"/>), and each architecture is then scored by the validation accuracy of its path, after its batch-norm
/// statistics were measured anew. A score depends on the architecture alone, not on what was scored before it. Not safe for several threads
/// at once.
/// </summary>
/// <typeparam name="S">The search space.</typeparam>
/// <example>
/// <code>
/// using var evaluator = new SharedWeights&lt;MySpace&gt;(training, validation);
/// evaluator.Train(progress);
/// var search = new Search&lt;MySpace&gt;(new RandomSearch&lt;MySpace&gt;(seed: 1), evaluator, new SearchOptions { Budget = Budget.Trials(100) });
/// MySpace best = search.Run().BestArchitecture;
/// </code>
/// </example>
public sealed class SharedWeights<S> : IEvaluator<S>, IDisposable
    where S : class, IPathSpace<S>
{
    private readonly Dataset _training;
    private readonly Dataset _validation;
    private readonly SharedWeightsOptions _options;
    private readonly Func<RandomSource, IPathSampler<S>> _samplerOf;
    private readonly ICheckpoints? _checkpoints;
    private PathSupernet<S>? _supernet;
    private BatchNormStatistics? _statistics;
    private Tensor? _calibration;
    private TrainingDivergedException? _diverged;

    // The trial that the images of the supernet's training belong to, until it was told of them.
    private int? _owner;

    /// <summary>An evaluator whose supernet is trained by <see cref="Train"/> or, failing that, by the first evaluation. The data stays the caller's.</summary>
    /// <param name="training">What to train the supernet on.</param>
    /// <param name="validation">What to measure accuracy on: not the test data.</param>
    /// <param name="options">How; the defaults where null.</param>
    /// <param name="paths">Which paths train, drawn from a source of their own: <c>random => new FairPaths&lt;MySpace&gt;(random)</c> for FairNAS;
    /// <see cref="UniformPaths{S}"/> where null.</param>
    /// <param name="checkpoints">Where the supernet is kept, while it is trained (<see cref="TrainingRecipe.Checkpoints"/>) and for good when it is: an evaluator that is made
    /// alike after a kill goes on from there, and a search need not train it again. Null, to keep nothing.</param>
    /// <exception cref="ArgumentException">The data does not fit the space's input or classes.</exception>
    public SharedWeights(
        Dataset training,
        Dataset validation,
        SharedWeightsOptions? options = null,
        Func<RandomSource, IPathSampler<S>>? paths = null,
        ICheckpoints? checkpoints = null)
    {
        SpaceData.Require<S>(training, nameof(training));
        SpaceData.Require<S>(validation, nameof(validation));
        SpaceData.RequireSamePlace(training, validation);
        (_training, _validation, _options, _checkpoints) = (training, validation, options ?? new SharedWeightsOptions(), checkpoints);
        _options.Validate();
        _samplerOf = paths ?? (static random => new UniformPaths<S>(random));
    }

    /// <summary>Whether the supernet is trained.</summary>
    public bool IsTrained => _supernet is not null;

    /// <summary>How the supernet's training went.</summary>
    /// <exception cref="InvalidOperationException">It is not trained yet.</exception>
    public TrainingResult Training
    {
        get => field ?? throw NotTrained();
        private set;
    }

    /// <summary>The trained supernet, for instance to hand its weights on by <see cref="PathSupernet{S}.CopyTo"/>. This evaluator's: it is neither to be
    /// trained further nor disposed.</summary>
    /// <exception cref="InvalidOperationException">It is not trained yet.</exception>
    public PathSupernet<S> Supernet => _supernet ?? throw NotTrained();

    /// <summary>Trains the supernet; does nothing if it is trained already.</summary>
    /// <param name="progress">Is told of every epoch, on the calling thread. Its accuracies are null: paths are scored, not the whole.</param>
    /// <param name="cancellationToken">Ends the training with <see cref="OperationCanceledException"/>; a later call starts anew, or
    /// from the checkpoint where there is one.</param>
    /// <exception cref="TrainingDivergedException">A loss was not finite. Since the same seed would diverge again, every later call says so at once.</exception>
    /// <exception cref="InvalidOperationException">The checkpoint is of other work, or the paths cannot be kept in one.</exception>
    public TrainingResult Train(IProgress<TrainingProgress>? progress = null, CancellationToken cancellationToken = default) =>
        TrainFor(null, progress, cancellationToken);

    private TrainingResult TrainFor(int? trial, IProgress<TrainingProgress>? progress, CancellationToken cancellationToken)
    {
        if (IsTrained)
        {
            return Training;
        }

        if (_diverged is not null)
        {
            throw new TrainingDivergedException(_diverged);
        }

        RandomSource random = new(_options.Seed);
        IPathSampler<S> paths = _samplerOf(random.Fork(0));
        if (_checkpoints is not null && paths is not IResumable)
        {
            throw new InvalidOperationException($"{paths.GetType().Name} has no state that a checkpoint could keep; it must be {nameof(IResumable)}.");
        }

        TrainingOwner owner = new(trial, paths as IResumable);
        TorchSeed.Set(random.Fork(1).NextUInt64());
        PathSupernet<S> supernet = S.CreatePathSupernet(new BuildOptions(_training.Device, _training.Inputs.dtype));
        try
        {
            Training = Trainer.Train(
                supernet,
                _training,
                null,
                _options.Recipe,
                random.Fork(2).NextUInt64(),
                new TrainingHooks
                {
                    BeforePass = () => supernet.Path = paths.Next(),
                    Passes = paths.PathsPerStep,
                    Beside = owner,
                    Checkpoints = _checkpoints,
                    Subject = $"the supernet of {S.SpaceName} {S.Fingerprint} by {paths.GetType().Name}, seed {_options.Seed}",
                    KeepsEnd = true,
                    Progress = progress,
                },
                cancellationToken);
            _owner = owner.Trial;
            _statistics = new BatchNormStatistics(supernet);
            int[] order = Order.Shuffled(_training.Count, random.Fork(3));
            using Tensor chosen = Order.ToTensor(order.AsSpan(0, Math.Min(_options.CalibrationImages, order.Length)), _training.Device);
            _calibration = _training.Inputs.index_select(0, chosen).DetachFromDisposeScope();
            _supernet = supernet;
            return Training;
        }
        catch (Exception exception)
        {
            supernet.Dispose();
            _diverged = exception as TrainingDivergedException;
            throw;
        }
    }

    /// <summary>Scores a path: the validation accuracy, from 0 to 1. The training images are those of the calibration and, for the trial whose evaluation trains the
    /// supernet, those of its training; a trial that is evaluated again after a kill has them too.</summary>
    /// <exception cref="TrainingDivergedException">The supernet's training diverged, in this call or an earlier one.</exception>
    public Evaluation Evaluate(S architecture, TrialContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(architecture);
        architecture.Validate();
        if (!IsTrained)
        {
            TrainFor(context.Number, null, cancellationToken);
        }

        long images = _owner == context.Number ? Training.Images : 0;

        Supernet.Path = architecture;
        try
        {
            // Recalibration runs in train mode, where a dropout of the user's draws from libtorch's generators.
            TorchSeed.Set(new RandomSource(_options.Seed).Fork(4).NextUInt64());
            _statistics!.Recalibrate(_calibration!, _options.CalibrationBatchSize, cancellationToken);
            double accuracy = Accuracy.Of(Supernet, _validation, _options.Recipe.EvaluationBatchSize, cancellationToken);
            _owner = _owner == context.Number ? null : _owner;
            return new Evaluation(accuracy, images + _calibration!.shape[0]);
        }
        finally
        {
            _statistics!.Restore();
        }
    }

    /// <summary>Frees the supernet.</summary>
    public void Dispose()
    {
        _supernet?.Dispose();
        _statistics?.Dispose();
        _calibration?.Dispose();
    }

    private static InvalidOperationException NotTrained() => new($"The supernet of {S.SpaceName} is not trained yet; call Train first.");
}
