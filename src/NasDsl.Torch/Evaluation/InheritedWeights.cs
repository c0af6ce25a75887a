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
/// order of the evaluations: the same search gives the same ones again, but a search that is taken up later has no weights of before. Parents are known by
/// their trials' numbers, which a second run of a search begins anew: it takes an evaluator and a strategy of its own. Not safe for several threads at once.
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

    /// <summary>An evaluator; the data stays the caller's, and says on which device and in which precision networks are built.</summary>
    /// <param name="training">What to train on.</param>
    /// <param name="validation">What to measure accuracy on: not the test data.</param>
    /// <param name="recipe">How to train a network that inherits nothing; the defaults where null.</param>
    /// <param name="adjust">Carries decisions of the space that no layer reads into the recipe, such as a learning rate; null where there are none.</param>
    /// <param name="childRecipe">How to train one that inherits; <paramref name="recipe"/> where null, as in the paper.</param>
    /// <param name="capacity">How many networks' weights are kept: those that were trained or inherited from last. At least the strategy's population;
    /// several times that where the worst dies rather than the oldest, since a parent may then live long without a child.</param>
    /// <exception cref="ArgumentException">The data does not fit the space's input or classes.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="capacity"/> is below 1.</exception>
    public InheritedWeights(
        Dataset training,
        Dataset validation,
        TrainingRecipe? recipe = null,
        Func<S, TrainingRecipe, TrainingRecipe>? adjust = null,
        TrainingRecipe? childRecipe = null,
        int capacity = 100)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, 1);
        _recipe = (recipe ?? new TrainingRecipe()) with { ValidateEvery = 0 };
        _childRecipe = (childRecipe ?? _recipe) with { ValidateEvery = 0 };
        _childRecipe.Validate();
        _training = new TrainFromScratch<S>(training, validation, _recipe, adjust);
        _kept = new TrainedWeights(capacity);
    }

    /// <summary>How many networks' weights are kept now.</summary>
    public int KeptCount => _kept.Count;

    /// <summary>Whether the weights of a trial's network are kept.</summary>
    public bool Keeps(int trial) => _kept.Holds(trial);

    /// <summary>Trains the architecture; the score is the validation accuracy at the end, from 0 to 1.</summary>
    /// <exception cref="TrainingDivergedException">A loss was not finite: the trial fails, and none of its weights is kept.</exception>
    public Evaluation Evaluate(S architecture, TrialContext context, CancellationToken cancellationToken)
    {
        bool inherits = context.Parent is { } parent && _kept.Holds(parent);
        using DisposeScope scope = NewDisposeScope();
        (Module<Tensor, Tensor> network, TrainingResult result) = _training.Train(
            architecture, inherits ? _childRecipe : _recipe, context.Seed, network => Inherit(network, context), null, cancellationToken);
        _kept.Keep(context.Number, network);
        network.Dispose();
        return new Evaluation(result.ValidationAccuracy!.Value, result.Images);
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

    private void Inherit(Module<Tensor, Tensor> network, TrialContext context)
    {
        if (context.Parent is { } parent)
        {
            _kept.CopyTo(network, parent);
        }
    }
}
