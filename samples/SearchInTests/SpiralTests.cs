using NasDsl.Search;
using NasDsl.Torch;

namespace SearchInTests;

/// <summary>A search as a unit test: it trains real networks, ends in seconds, and finds the same each time.</summary>
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

    [Test]
    public void Evolution_finds_a_network_that_bends_enough()
    {
        SearchResult<SpiralSpace> result = Evolve(trials: 16, seed: 1);

        TestContext.Out.WriteLine(result);
        SpiralSpace found = result.BestArchitecture;
        Assert.Multiple(() =>
        {
            Assert.That(result.Best!.Score, Is.GreaterThan(0.95), "accuracy on points that were not trained on");
            Assert.That(found.Body, Does.Contain(DenseOp.Dense), "without a dense layer the network is linear");
            Assert.That(found.Width, Is.GreaterThanOrEqualTo(8));
        });
    }

    [Test]
    public void The_same_seed_finds_the_same() =>
        Assert.That(Evolve(trials: 4, seed: 7).BestArchitecture, Is.EqualTo(Evolve(trials: 4, seed: 7).BestArchitecture));

    private SearchResult<SpiralSpace> Evolve(int trials, ulong seed)
    {
        // The learning rate is a decision of the space that no layer reads: the recipe takes it.
        var evaluator = new TrainFromScratch<SpiralSpace>(
            _training,
            _validation,
            Recipe,
            (architecture, recipe) => recipe with { LearningRate = new LearningRateSchedule(architecture.LearningRate) });
        var search = new Search<SpiralSpace>(
            new RegularizedEvolution<SpiralSpace>(seed, expectedTrials: trials),
            evaluator,
            new SearchOptions { Budget = Budget.Trials(trials), Seed = seed });
        return search.Run();
    }
}
