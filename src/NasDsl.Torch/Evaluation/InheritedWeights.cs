using NasDsl.Search;
using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace NasDsl.Torch;

/// <summary>
/// Scores an architecture by training it from its parent's trained weights: Real et al., "Large-Scale Evolution of Image Classifiers", ICML 2017,
/// arXiv 1703.01041. Wherever a parameter or a batch-norm statistic of the child has the name and the shape of one of its parent, it begins with the
/// parent's value at the end of its training; the rest is fresh. A child so needs a shorter training than a network that begins anew, and a lineage of good
/// architectures is trained on and on.
/// </summary>
/// <remarks>
/// The parent is <see cref="TrialContext.Parent"/>, which strategies that change what they know propose with (evolution, local search). Without one, or where
/// its weights are no longer kept, everything is fresh, and the score is that of <see cref="TrainFromScratch{S}"/>. Scores depend on the
/// order of the evaluations: the same search gives the same ones again, and one that is taken up later too, if its evaluator is given the place where
/// the weights of before are kept. Parents are known by their trials' numbers, which a second run of a search begins anew: it takes an evaluator and a strategy of its own. Not safe for several threads at once.
/// </remarks>
/// <typeparam name="S">The search space.</typeparam>
/// <example>
/// <code>
/// using var evaluator = new InheritedWeights&lt;MySpace&gt;(
///     training, validation, new TrainingRecipe { Epochs = 4 }, childRecipe: new TrainingRecipe { Epochs = 1 });
/// var search = new Search&lt;MySpace&gt;(new RegularizedEvolution&lt;MySpace&gt;(1, 200), evaluator, new SearchOptions { Budget = Budget.Trials(200) });
/// </code>
/// </example>
public sealed class InheritedWeights<S> : IEvaluator<S>, IDisposable
    where S : class, INetworkSpace<S>
{
    private readonly TrainFromScratch<S> _training;
    private readonly TrainingRecipe _recipe;
    private readonly TrainingRecipe _childRecipe;
    private readonly TrainedWeights _kept;
    private readonly LineageStore? _store;
    private readonly Device _device;
    private bool _isLoaded;
    private EvaluatedTrial? _resumed;

    /// <summary>An evaluator; the data stays the caller's, and says on which device and in which precision networks are built.</summary>
    /// <param name="training">What to train on.</param>
    /// <param name="validation">What to measure accuracy on: not the test data.</param>
    /// <param name="recipe">How to train a network that inherits nothing; the defaults where null.</param>
    /// <param name="adjust">Carries decisions of the space that no layer reads into the recipe, such as a learning rate; null where there are none.</param>
    /// <param name="childRecipe">How to train one that inherits; <paramref name="recipe"/> where null, as in the paper.</param>
    /// <param name="capacity">How many networks' weights are kept: those that were trained or inherited from last. At least the strategy's population;
    /// several times that where the worst dies rather than the oldest, since a parent may then live long without a child.</param>
    /// <param name="checkpoints">Gives a place to keep states for a name (as <see cref="CheckpointFolder.For"/> does): there the weights are kept that others
    /// may inherit, so that an evaluator that is made alike after a kill goes on as if there had been none. Null, to keep them in memory alone.</param>
    /// <exception cref="ArgumentException">The data does not fit the space's input or classes.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="capacity"/> is below 1.</exception>
    public InheritedWeights(
        Dataset training,
        Dataset validation,
        TrainingRecipe? recipe = null,
        Func<S, TrainingRecipe, TrainingRecipe>? adjust = null,
        TrainingRecipe? childRecipe = null,
        int capacity = 100,
        Func<string, ICheckpoints>? checkpoints = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, 1);
        _recipe = recipe ?? new TrainingRecipe();
        _childRecipe = childRecipe ?? _recipe;
        _childRecipe.Validate();
        _training = new TrainFromScratch<S>(training, validation, _recipe, adjust);
        _kept = new TrainedWeights(capacity);
        _device = training.Device;
        if (checkpoints is not null)
        {
            WorkIdentity identity = new WorkIdentity("inherited weights").Of<S>()
                .With("recipe", _recipe.Essentials).With("recipe of children", _childRecipe.Essentials).With("capacity", capacity)
                .On("training", training).On("validation", validation);
            _store = new LineageStore(checkpoints, identity);
        }
    }

    /// <summary>How many networks' weights are kept now.</summary>
    public int KeptCount => Kept.Count;

    /// <summary>Whether the weights of a trial's network are kept.</summary>
    public bool Keeps(int trial) => Kept.Holds(trial);

    /// <summary>Trains the architecture; the score is the validation accuracy at the end, from 0 to 1.</summary>
    /// <exception cref="TrainingDivergedException">A loss was not finite: the trial fails, and none of its weights is kept.</exception>
    /// <exception cref="InvalidOperationException">The checkpoints are of other work; the message says what differs.</exception>
    public Evaluation Evaluate(S architecture, TrialContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(architecture);
        TrainedWeights kept = Kept;
        bool inherits = context.Parent is { } parent && kept.Holds(parent);
        if (_resumed is { } last && last.Number == context.Number && last.Seed == context.Seed && last.Architecture == architecture.ToString())
        {
            // Its weights were kept, but its result was lost with the process. It is not trained again: its parent's may have made room for them.
            last.Curve.Tell(context.Curve);
            return last.Evaluation;
        }

        _resumed = null;
        using DisposeScope scope = NewDisposeScope();
        (Module<Tensor, Tensor> network, TrainingResult result) = _training.Train(
            architecture,
            TrainFromScratch<S>.Heard(inherits ? _childRecipe : _recipe, context),
            context.Seed,
            network => Inherit(network, context),
            TrainFromScratch<S>.HooksOf(context),
            cancellationToken);
        IReadOnlyList<int> dropped = kept.Keep(context.Number, network);
        network.Dispose();
        EvaluatedTrial trial = new(context.Number, context.Seed, architecture.ToString()!, result.Curve);
        _store?.Keep(kept, dropped, trial);
        return trial.Evaluation;
    }

    /// <summary>The network of an architecture as its training would begin, with what it inherits; the caller's to dispose.</summary>
    public Module<Tensor, Tensor> Build(S architecture, TrialContext context)
    {
        ArgumentNullException.ThrowIfNull(architecture);
        Module<Tensor, Tensor> network = _training.Build(architecture, context.Seed);
        Inherit(network, context);
        return network;
    }

    /// <summary>Frees all weights.</summary>
    public void Dispose() => _kept.Dispose();

    // What was kept before is read when it is first asked for.
    private TrainedWeights Kept
    {
        get
        {
            if (_store is not null && !_isLoaded)
            {
                _resumed = _store.Load(_kept, _device);
                _isLoaded = true;
            }

            return _kept;
        }
    }

    private void Inherit(Module<Tensor, Tensor> network, TrialContext context)
    {
        if (context.Parent is { } parent)
        {
            Kept.CopyTo(network, parent);
        }
    }
}
