using NasDsl.Search;
using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace NasDsl.Torch.Tests;

[TestFixture]
internal sealed class InheritedWeightsTests
{
    private static readonly TrainingRecipe _recipe = new() { Steps = 6, BatchSize = 16 };
    private static readonly TrainingRecipe _shorter = new() { Steps = 2, BatchSize = 16 };

    private Dataset _training = null!;
    private Dataset _validation = null!;

    [OneTimeSetUp]
    public void LoadData()
    {
        _training = TextureImages.Load(128, 1);
        _validation = TextureImages.Load(64, 2);
    }

    [OneTimeTearDown]
    public void FreeData()
    {
        _training.Dispose();
        _validation.Dispose();
    }

    [Test]
    public void WithoutAParentItIsTrainingFromScratch()
    {
        using InheritedWeights<TinySpace> evaluator = Create();
        TrainFromScratch<TinySpace> scratch = new(_training, _validation, _recipe);
        Evaluation expected = scratch.Evaluate(new(2, 1), new TrialContext(0, 11), default);
        Assert.That(evaluator.Evaluate(new(2, 1), new TrialContext(0, 11), default), Is.EqualTo(expected));
        Assert.That(evaluator.Evaluate(new(2, 1), new TrialContext(1, 11, Parent: 77), default), Is.EqualTo(expected), "Trial 77 is unknown.");
        Assert.That(expected.TrainingImages, Is.EqualTo(6 * 16));
    }

    /// <summary>Tensor for tensor: the parent's as it was trained where name and shape agree, else what building with the seed gives.</summary>
    [Test]
    public void AChildBeginsWithItsParentsWeights()
    {
        using InheritedWeights<TinySpace> evaluator = Create();
        TrainFromScratch<TinySpace> scratch = new(_training, _validation, _recipe with { ValidateEvery = 0 });
        evaluator.Evaluate(new(2, 1), new TrialContext(0, 11), default);
        using Module<Tensor, Tensor> parent = scratch.Train(new(2, 1), 11).Network;
        using Module<Tensor, Tensor> fresh = evaluator.Build(new(2, 2), new TrialContext(1, 12));
        using Module<Tensor, Tensor> child = evaluator.Build(new(2, 2), new TrialContext(1, 12, Parent: 0));
        Dictionary<string, float[]> parents = Weights(parent);
        Dictionary<string, float[]> freshly = Weights(fresh);
        var inherited = new List<string>();
        foreach ((string name, float[] weights) in Weights(child))
        {
            bool fits = parents.TryGetValue(name, out float[]? own) && own.Length == weights.Length;
            Assert.That(weights, Is.EqualTo(fits ? own : freshly[name]), name);
            if (fits && !weights.AsSpan().SequenceEqual(freshly[name]))
            {
                inherited.Add(name);
            }
        }

        Assert.That(inherited, Is.SupersetOf(new[] { "stem.conv.weight", "stem.norm.running_mean", "layer0.conv.weight", "classifier.bias" }));
        Assert.That(inherited, Does.Not.Contain("layer1.conv.weight"), "1×1 weights fit no 3×3 convolution.");
    }

    [Test]
    public void AGeneratedNetworkInheritsAllButWhatWasChanged()
    {
        using InheritedWeights<ChainSpace> evaluator = new(_training, _validation, _recipe);
        ChainSpace architecture = new() { First = ChainOp.Conv3, Body = [ChainOp.Conv3, ChainOp.Skip], Width = 8, LearningRate = 0.01 };
        evaluator.Evaluate(architecture, new TrialContext(0, 1), default);
        using Module<Tensor, Tensor> parent = evaluator.Build(architecture, new TrialContext(1, 2, Parent: 0));
        using Module<Tensor, Tensor> fresh = evaluator.Build(architecture with { Body = [ChainOp.Conv3, ChainOp.Conv3] }, new TrialContext(1, 2));
        using Module<Tensor, Tensor> child = evaluator.Build(architecture with { Body = [ChainOp.Conv3, ChainOp.Conv3] }, new TrialContext(1, 2, Parent: 0));
        Dictionary<string, float[]> parents = Weights(parent);
        Dictionary<string, float[]> freshly = Weights(fresh);
        Dictionary<string, float[]> children = Weights(child);
        Assert.That(parents.Keys, Is.SubsetOf(children.Keys));
        foreach ((string name, float[] weights) in children)
        {
            Assert.That(weights, Is.EqualTo(parents.GetValueOrDefault(name) ?? freshly[name]), name);
        }

        Assert.That(children.Keys.Except(parents.Keys), Is.Not.Empty, "The new layer is fresh.");
    }

    [Test]
    public void AChildHasARecipeOfItsOwn()
    {
        using InheritedWeights<TinySpace> evaluator = new(_training, _validation, _recipe, childRecipe: _shorter);
        Assert.That(evaluator.Evaluate(new(2, 1), new TrialContext(0, 11), default).TrainingImages, Is.EqualTo(6 * 16));
        Assert.That(evaluator.Evaluate(new(2, 2), new TrialContext(1, 12, Parent: 0), default).TrainingImages, Is.EqualTo(2 * 16));
        Assert.That(evaluator.Evaluate(new(2, 2), new TrialContext(2, 12, Parent: 9), default).TrainingImages, Is.EqualTo(6 * 16));
    }

    [Test]
    public void KeepsAsManyNetworksAsItMay()
    {
        long before = LiveTensors.Count;
        using (InheritedWeights<TinySpace> evaluator = new(_training, _validation, _shorter, capacity: 2))
        {
            long full = 0;
            for (int trial = 0; trial < 12; trial++)
            {
                evaluator.Evaluate(new(2, 1), new TrialContext(trial, (ulong)trial, trial == 0 ? null : trial - 1), default);
                Assert.That(evaluator.KeptCount, Is.EqualTo(Math.Min(trial + 1, 2)));
                full = trial == 1 ? LiveTensors.Count : full;
            }

            Assert.That(LiveTensors.Count, Is.EqualTo(full));
            Assert.That((evaluator.Keeps(9), evaluator.Keeps(10), evaluator.Keeps(11)), Is.EqualTo((false, true, true)));
            evaluator.Evaluate(new(2, 1), new TrialContext(12, 1, Parent: 10), default);
            Assert.That((evaluator.Keeps(10), evaluator.Keeps(11), evaluator.Keeps(12)), Is.EqualTo((true, false, true)), "Of two the one that was inherited from stays.");
        }

        Assert.That(LiveTensors.Count, Is.EqualTo(before));
    }

    [Test]
    public void AFailedTrialKeepsNothing()
    {
        using InheritedWeights<TinySpace> evaluator = new(
            _training, _validation, _recipe with { Steps = 20 }, (_, recipe) => recipe with { LearningRate = new(1e30), ClipNorm = null });
        long before = LiveTensors.Count;
        Assert.That(
            () => evaluator.Evaluate(new(1, 1), new TrialContext(0, 1), default),
            Throws.InstanceOf<TrainingDivergedException>().With.Property("TrainingImages").EqualTo(8 * 16));
        Assert.That(evaluator.KeptCount, Is.Zero);
        Assert.That(LiveTensors.Count, Is.EqualTo(before));
    }

    [Test]
    public void ASearchWithItIsReproducible()
    {
        double[] first = Run();
        Assert.That(Run(), Is.EqualTo(first));
        Assert.That(first, Has.Length.EqualTo(16));

        double[] Run()
        {
            using InheritedWeights<ChainSpace> evaluator = new(_training, _validation, _recipe, childRecipe: _shorter, capacity: 4);
            var strategy = new RegularizedEvolution<ChainSpace>(new RandomSource(1), new RegularizedEvolutionOptions { PopulationSize = 4, SampleSize = 2 });
            SearchResult<ChainSpace> result = new Search<ChainSpace>(strategy, evaluator, new SearchOptions { Budget = Budget.Trials(16) }).Run();
            Assert.That(result.Failures, Is.Empty);
            Assert.That(evaluator.KeptCount, Is.EqualTo(4));
            Trial<ChainSpace>[] heirs = [.. result.Trials.Where(static trial => trial.TrainingImages == 2 * 16)];
            Assert.That(heirs, Has.Length.GreaterThan(8));
            Assert.That(heirs.Select(static trial => trial.Parent), Has.None.Null);
            return [.. result.Trials.Select(static trial => trial.Score)];
        }
    }

    [Test]
    public void RefusesImpossibleSettings()
    {
        Assert.That(() => new InheritedWeights<TinySpace>(_training, _validation, capacity: 0), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => new InheritedWeights<ChainSpace>(null!, _validation), Throws.ArgumentNullException);
    }

    private InheritedWeights<TinySpace> Create() => new(_training, _validation, _recipe);

    private static Dictionary<string, float[]> Weights(Module network)
    {
        using DisposeScope scope = NewDisposeScope();
        Dictionary<string, float[]> weights = [];
        foreach ((string name, Tensor tensor) in network.state_dict())
        {
            weights.Add(name, tensor.to_type(ScalarType.Float32).data<float>().ToArray());
        }

        return weights;
    }
}
