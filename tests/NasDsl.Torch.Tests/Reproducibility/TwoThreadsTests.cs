using NasDsl.Search;
using NasDsl.Spaces;
using NasDsl.Torch.Tests.Controllers;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace NasDsl.Torch.Tests.Reproducibility;

/// <summary>Controllers, supernets and the searches over them repeat themselves bit for bit with two threads of libtorch, as they do with one.</summary>
[TestFixture]
internal sealed class TwoThreadsTests
{
    private Dataset _data = null!;
    private int _threads;

    [OneTimeSetUp]
    public void UseTwoThreads()
    {
        _data = TextureImages.Load(128, 1);
        _threads = get_num_threads();
        set_num_threads(2);
    }

    [OneTimeTearDown]
    public void UseOneAgain()
    {
        set_num_threads(_threads);
        _data.Dispose();
    }

    [Test]
    public void Reinforce() => AssertRepeats(seed => Controller(new ReinforceStrategy<MacroSpace>(seed)));

    [Test]
    public void Ppo() => AssertRepeats(seed => Controller(new PpoStrategy<MacroSpace>(new RandomSource(seed), new PpoOptions { ValueWeight = 0.5 })));

    [TestCase(DartsOrder.First)]
    [TestCase(DartsOrder.Second)]
    public void Darts(DartsOrder order) => AssertRepeats(seed =>
    {
        DartsOptions options = new() { Steps = 4, BatchSize = 16, Order = order, Augmentation = new(1, true), Seed = seed };
        GradientResult<CellSpace> result = new Darts<CellSpace>(_data, options).Run();
        return [.. result.History.SelectMany(entry => entry.Alpha).SelectMany(decision => decision.Alpha.Cast<double>())];
    });

    [Test]
    public void Enas() => AssertRepeats(seed =>
    {
        EnasOptions options = new() { Steps = 4, BatchSize = 16, ValidationFraction = 0.5, ControllerSteps = 2, ControllerSamples = 2, FinalSamples = 4, Seed = seed };
        EnasResult<CellSpace> result = new Enas<CellSpace>(_data, options).Run();
        return [.. result.History.SelectMany(entry => new[] { entry.TrainingLoss, entry.Accuracy, entry.Entropy })];
    });

    [Test]
    public void PathSupernet() => AssertRepeats(seed =>
    {
        SharedWeightsOptions options = new() { Recipe = new() { Steps = 4, BatchSize = 16, ValidateEvery = 0 }, Seed = seed };
        using var evaluator = new SharedWeights<CellSpace>(_data, _data, options);
        evaluator.Train();
        return [.. evaluator.Supernet.parameters().SelectMany(static weight => weight.data<float>().ToArray()).Select(static weight => (double)weight)];
    });

    private static double[] Controller(PolicyStrategy<MacroSpace> strategy)
    {
        using (strategy)
        {
            _ = new Search<MacroSpace>(
                strategy, new FunctionEvaluator<MacroSpace>(PolicyTrials.ShareOfConvolutions), new SearchOptions { Budget = Budget.Trials(40) }).Run();
            return [.. PolicyTrials.Weights(strategy).Select(static weight => (double)weight)];
        }
    }

    private static void AssertRepeats(Func<ulong, double[]> run)
    {
        double[] first = run(7);
        Assert.That(run(7), Is.EqualTo(first));
        Assert.That(run(8), Is.Not.EqualTo(first));
    }
}
