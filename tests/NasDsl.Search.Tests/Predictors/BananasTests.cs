using NasDsl.Search.Comparison;
using NasDsl.Search.Tests.Loop;
using NasDsl.Spaces;

namespace NasDsl.Search.Tests.Predictors;

[TestFixture]
internal sealed class BananasTests
{
    [TestCase(10, 10)]
    [TestCase(100, 20)]
    [TestCase(1000, 50)]
    public void TheRandomStartScalesWithTheBudget(int trials, int initial) =>
        Assert.That(BananasOptions.ForTrials(trials).InitialTrials, Is.EqualTo(initial));

    /// <summary>With every neighbour of one parent among the candidates, a batch is the best of them as the predictor sees them.</summary>
    [Test]
    public void ABatchIsWhatThePredictorThinksBestOfTheNeighbours()
    {
        var predictor = new CountingPredictor();
        var strategy = new Bananas<MacroSpace>(
            new RandomSource(1), new BananasOptions { InitialTrials = 2, BatchSize = 4, Parents = 1, Candidates = 1000, RandomShare = 0 }, predictor);
        MacroSpace worse = strategy.Ask().Architecture;
        MacroSpace better = strategy.Ask().Architecture;
        strategy.Tell(new Trial<MacroSpace>(7, better, TrialState.Completed, 2));
        strategy.Tell(new Trial<MacroSpace>(8, worse, TrialState.Completed, 1));
        Proposal<MacroSpace>[] batch = [.. Enumerable.Range(0, 4).Select(_ => strategy.Ask())];
        IEnumerable<MacroSpace> expected = better.Neighbors()
            .Where(neighbour => !neighbour.Canonical().Equals(worse.Canonical()) && !neighbour.Canonical().Equals(better.Canonical()))
            .DistinctBy(neighbour => neighbour.Canonical())
            .OrderByDescending(Said)
            .Take(4);
        Assert.That(batch.Select(proposal => Said(proposal.Architecture)), Is.EqualTo(expected.Select(Said)));
        Assert.That(batch.Select(proposal => proposal.Parent), Is.All.EqualTo(7));
        Assert.That(predictor.Fits, Is.EqualTo((double[][])[[2, 1]]));
    }

    [Test]
    public void ThePredictorIsFittedOnceABatchAndNeverToFailures()
    {
        var predictor = new CountingPredictor();
        var strategy = new Bananas<MacroSpace>(new RandomSource(1), new BananasOptions { InitialTrials = 6, BatchSize = 5 }, predictor);
        for (int number = 0; number < 26; number++)
        {
            Proposal<MacroSpace> proposal = strategy.Ask();
            bool fails = number % 3 == 0;
            strategy.Tell(new Trial<MacroSpace>(number, proposal.Architecture, fails ? TrialState.Failed : TrialState.Completed, fails ? double.NaN : number));
        }

        Assert.That(predictor.Fits.Select(fit => fit.Length), Is.EqualTo((int[])[4, 7, 10, 14]));
        Assert.That(predictor.Fits.SelectMany(fit => fit), Has.None.NaN);
    }

    /// <summary>Results that are out, and told in any order, hold nothing up, and no two open proposals are the same.</summary>
    [Test]
    public void ManyProposalsMayBeOpen()
    {
        var strategy = new Bananas<MacroSpace>(new RandomSource(1), new BananasOptions(), new CountingPredictor());
        var asked = new HashSet<MacroSpace>();
        var open = new List<MacroSpace>();
        var order = new RandomSource(2);
        for (int number = 0; number < 200; number++)
        {
            while (open.Count < 30)
            {
                open.Add(strategy.Ask().Architecture);
                Assert.That(asked.Add(open[^1].Canonical()), "It was proposed before.");
            }

            int done = order.Next(open.Count);
            strategy.Tell(new Trial<MacroSpace>(number, open[done], TrialState.Completed, number % 7));
            open.RemoveAt(done);
        }
    }

    [Test]
    public void AnAlwaysFailingStartStaysRandom()
    {
        var predictor = new CountingPredictor();
        var strategy = new Bananas<MacroSpace>(new RandomSource(1), new BananasOptions(), predictor);
        for (int number = 0; number < 40; number++)
        {
            strategy.Tell(new Trial<MacroSpace>(number, strategy.Ask().Architecture, TrialState.Failed, double.NaN));
        }

        Assert.That(predictor.Fits, Is.Empty);
    }

    [Test]
    public void ASmallSpaceIsSearchedToItsEnd()
    {
        SearchResult<GridSpace<NineGrid>> result = Run<GridSpace<NineGrid>>(1000, Fast());
        Assert.That(result.StopReason, Is.EqualTo(StopReason.Exhausted));
        Assert.That(result.Trials, Has.Count.EqualTo(9));
        Assert.That(result.Trials.Select(trial => trial.Architecture), Is.Unique);
    }

    [Test]
    public void GoesOnWhereBoundsRefuseMutations()
    {
        SearchResult<PairSpace> result = Run<PairSpace>(100, Fast());
        Assert.That(result.Failures, Is.Empty);
        Assert.That(result.Trials, Has.Count.EqualTo(5));
        Assert.That(result.StopReason, Is.EqualTo(StopReason.Exhausted));
    }

    [Test]
    public void ConditionsAndContinuousNumbersAreNoObstacle()
    {
        Finds<ConditionalSpace>();
        Finds<OptimizerSpace>();
        Finds<DartsSpace>();

        static void Finds<S>()
            where S : class, ISearchSpace<S>
        {
            SearchResult<S> result = Run<S>(40, new MlpEnsemble(new MlpEnsembleOptions { Members = 2, Epochs = 40 }));
            Assert.That(result.Trials, Has.Count.EqualTo(40));
            Assert.That(result.RepeatCount, Is.Zero);
            Assert.That(
                result.Trials.Skip(10).Average(trial => trial.Score), Is.GreaterThan(result.Trials.Take(10).Average(trial => trial.Score)), S.SpaceName);
            Assert.That(Run<S>(40, new MlpEnsemble(new MlpEnsembleOptions { Members = 2, Epochs = 40 })).Trials.Select(trial => trial.Score),
                Is.EqualTo(result.Trials.Select(trial => trial.Score)), "The same seed gives the same search.");
        }
    }

    [Test]
    public void RefusesImpossibleSettings()
    {
        Assert.That(() => new BananasOptions { InitialTrials = 1 }, Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => new BananasOptions { BatchSize = 0 }, Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => new BananasOptions { RandomShare = 1.1 }, Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => BananasOptions.ForTrials(0), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    private static MlpEnsemble Fast() => new(new MlpEnsembleOptions { Members = 2, Epochs = 5 });

    private static double Said(MacroSpace architecture)
    {
        float[] features = new float[MacroSpace.OneHotLength];
        architecture.WriteOneHot(features);
        return CountingPredictor.Say(features);
    }

    private static SearchResult<S> Run<S>(int trials, IPredictor predictor)
        where S : class, ISearchSpace<S> =>
        new Search<S>(
            new Bananas<S>(new RandomSource(1), new BananasOptions(), predictor),
            new SyntheticTable<S>(new SyntheticTableOptions()),
            new SearchOptions { Budget = Budget.Trials(trials) }).Run();
}
