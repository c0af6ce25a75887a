using NasDsl.Search;
using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace NasDsl.Torch;

/// <summary>
/// Scores an architecture by training it alone, with fresh weights, and measuring its accuracy on the validation data: the dearest and most faithful
/// evaluation. Weights, order and augmentation come from the trial's seed; since libtorch draws all weights of a process from one generator, that holds for one
/// evaluation at a time.
/// </summary>
/// <typeparam name="S">The search space.</typeparam>
/// <example>
/// <code>
/// var evaluator = new TrainFromScratch&lt;MySpace&gt;(
///     training, validation, new TrainingRecipe { Epochs = 5 }, (space, recipe) =&gt; recipe with { LearningRate = new(space.LearningRate) });
/// </code>
/// </example>
public sealed class TrainFromScratch<S> : IEvaluator<S>
    where S : class, INetworkSpace<S>
{
    private readonly Dataset _training;
    private readonly Dataset _validation;
    private readonly TrainingRecipe _recipe;
    private readonly Func<S, TrainingRecipe, TrainingRecipe>? _adjust;

    /// <summary>An evaluator; the data stays the caller's, and says on which device and in which precision networks are built.</summary>
    /// <param name="training">What to train on.</param>
    /// <param name="validation">What to measure accuracy on: not the test data.</param>
    /// <param name="recipe">How to train; the defaults where null.</param>
    /// <param name="adjust">Carries decisions of the space that no layer reads into the recipe, such as a learning rate; null where there are none.</param>
    /// <exception cref="ArgumentException">The data does not fit the space's input or classes.</exception>
    public TrainFromScratch(
        Dataset training, Dataset validation, TrainingRecipe? recipe = null, Func<S, TrainingRecipe, TrainingRecipe>? adjust = null)
    {
        SpaceData.Require<S>(training, nameof(training));
        SpaceData.Require<S>(validation, nameof(validation));
        SpaceData.RequireSamePlace(training, validation);
        (_training, _validation, _recipe, _adjust) = (training, validation, recipe ?? new TrainingRecipe(), adjust);
        _recipe.Validate();
    }

    /// <summary>Trains the architecture; the score is the validation accuracy at the end, from 0 to 1. A training that was killed goes on from
    /// <see cref="TrialContext.Checkpoints"/>, bit for bit. Where <see cref="TrialContext.Curve"/> listens, the accuracy is measured as often as the recipe says
    /// (<see cref="TrainingRecipe.ValidateEvery"/>), else at the end alone; the weights are the same.</summary>
    /// <exception cref="TrainingDivergedException">A loss was not finite: the trial fails.</exception>
    public Evaluation Evaluate(S architecture, TrialContext context, CancellationToken cancellationToken)
    {
        // The scope takes what building leaves over; nothing of a trial outlives it.
        using DisposeScope scope = NewDisposeScope();
        (Module<Tensor, Tensor> network, TrainingResult result) = Train(
            architecture, Heard(_recipe, context), context.Seed, null, HooksOf(context), cancellationToken);
        network.Dispose();
        return new Evaluation(result.ValidationAccuracy!.Value, result.Images);
    }

    /// <summary>Trains the architecture and keeps the network, for what comes after a search.</summary>
    /// <param name="architecture">What to build.</param>
    /// <param name="seed">Determines everything random.</param>
    /// <param name="progress">Is told of every epoch.</param>
    /// <param name="cancellationToken">Ends the training with <see cref="OperationCanceledException"/>.</param>
    /// <param name="checkpoints">Where the training keeps its state, to go on from it after a kill; null to keep nothing.</param>
    /// <returns>The trained network, the caller's to dispose, and how the training went.</returns>
    public (Module<Tensor, Tensor> Network, TrainingResult Result) Train(
        S architecture,
        ulong seed,
        IProgress<TrainingProgress>? progress = null,
        CancellationToken cancellationToken = default,
        ICheckpoints? checkpoints = null) =>
        Train(architecture, _recipe, seed, null, new TrainingHooks { Progress = progress, Checkpoints = checkpoints }, cancellationToken);

    /// <summary>The recipe of a trial: what nobody hears of is not measured.</summary>
    internal static TrainingRecipe Heard(TrainingRecipe recipe, in TrialContext context) =>
        context.Curve is null ? recipe with { ValidateEvery = 0 } : recipe;

    /// <summary>What a trial has around its training.</summary>
    internal static TrainingHooks HooksOf(in TrialContext context) => new() { Checkpoints = context.Checkpoints, Curve = context.Curve };

    /// <summary>The network as training begins with it, but for what <c>prepare</c> changes.</summary>
    internal Module<Tensor, Tensor> Build(S architecture, ulong seed)
    {
        TorchSeed.Set(new RandomSource(seed).Fork(0).NextUInt64());
        return architecture.Build(new BuildOptions(_training.Device, _training.Inputs.dtype));
    }

    /// <summary>As the public method, by another recipe, and with something that is done to the network before it is trained.</summary>
    internal (Module<Tensor, Tensor> Network, TrainingResult Result) Train(
        S architecture,
        TrainingRecipe common,
        ulong seed,
        Action<Module<Tensor, Tensor>>? prepare,
        TrainingHooks hooks,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(architecture);
        TrainingRecipe recipe = _adjust is null ? common : _adjust(architecture, common);
        hooks = hooks with { Subject = $"{architecture} of {S.SpaceName} {S.Fingerprint}" };
        Module<Tensor, Tensor> network = Build(architecture, seed);
        try
        {
            prepare?.Invoke(network);
            ulong order = new RandomSource(seed).Fork(1).NextUInt64();
            return (network, Trainer.Train(network, _training, _validation, recipe, order, hooks, cancellationToken));
        }
        catch
        {
            network.Dispose();
            throw;
        }
    }
}
