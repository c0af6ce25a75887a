using NasDsl;
using NasDsl.NUnit;
using NasDsl.Search;
using NasDsl.Torch;
using TorchSharp;
using static TorchSharp.torch;

namespace SearchInTests;

/// <summary>Searches as unit tests: they train real networks, end in seconds, and find the same each time.</summary>
[SearchDefaults(Strategy.Evolution, Trials = 16, Seed = 1)]
public class SpiralTests
{
    private static readonly TrainingRecipe Recipe = new()
    {
        Steps = 300,
        BatchSize = 64,
        Optimizer = OptimizerKind.Adam,
        WeightDecay = 0,
        ValidateEvery = 0,
    };

    private Dataset _training = null!;
    private Dataset _validation = null!;

    // The learning rate is a decision of the space that no layer reads: the recipe takes it.
    [Evaluator]
    private TrainFromScratch<SpiralSpace> Training => new(
        _training, _validation, Recipe, (architecture, recipe) => recipe with { LearningRate = new LearningRateSchedule(architecture.LearningRate) });

    [OneTimeSetUp]
    public void Draw()
    {
        _training = Spirals.Draw(1_000, seed: 1);
        _validation = Spirals.Draw(500, seed: 2);
    }

    [OneTimeTearDown]
    public void Release()
    {
        _training.Dispose();
        _validation.Dispose();
    }

    [SearchTest(Target = 0.96)]
    public void Evolution_finds_a_network_that_bends_enough(SearchResult<SpiralSpace> result)
    {
        // On points that no network was trained on. Without a dense layer a network is linear.
        Assert.That(result, Finds.Accuracy(above: 0.95).Within(16).Trials);
        Assert.That(result, Finds.Architecture<SpiralSpace>(best => best.Body.Contains(DenseOp.Dense) && best.Width >= 8));
    }

    [SearchTest(Strategy.Tpe, Trials = 4, Seed = 7), CancelAfter(60_000)]
    public void The_best_network_is_small(SpiralSpace best) => Assert.That(best.Cost().Parameters, Is.LessThan(3_000));

    [Architectures(10)]
    public void Every_network_gives_a_logit_for_each_spiral(SpiralSpace architecture, [Values(1, 7)] int batch)
    {
        using DisposeScope scope = NewDisposeScope();
        using var network = architecture.Build();
        Assert.That(network.call(zeros([batch, 2], device: CPU)).shape, Is.EqualTo(new long[] { batch, 2 }));
    }
}
