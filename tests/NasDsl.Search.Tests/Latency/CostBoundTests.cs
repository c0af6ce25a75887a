using NasDsl.Search.Tests.Loop;
using NasDsl.Search.Tests.Predictors;
using NasDsl.Spaces;

namespace NasDsl.Search.Tests.Latency;

/// <summary>A bound that 157 of 6561 architectures meet: what it refuses was never evaluated, and is no part of a strategy's start.</summary>
[TestFixture]
internal sealed class CostBoundTests
{
    private const double Bound = 3;

    [Test]
    public void OneInFortyMeetsTheBound() =>
        Assert.That(Enumerable.Range(0, 6561).Count(static index => Sum(MacroSpace.FromIndex(index)) <= Bound), Is.EqualTo(157));

    [Test]
    public void EvolutionBeginsWithAPopulationOfRandomMembers()
    {
        var evolution = new Evolution<MacroSpace>(new RandomSource(1), new EvolutionOptions { PopulationSize = 20 });
        var strategy = new CostBound<MacroSpace>(evolution, Sum, Bound);
        for (int number = 0; number < 20; number++)
        {
            Tell(strategy, strategy.Ask(), number);
        }

        Assert.That(evolution.Population, Has.Count.EqualTo(20));
        Assert.That(evolution.Population.Select(static trial => trial.Parent), Is.All.Null);
        Assert.That(strategy.Ask().Parent, Is.Not.Null);
    }

    [Test]
    public void LocalSearchClimbsFromTheBestOfAsManyAsItWasToStartFrom()
    {
        var local = new LocalSearch<MacroSpace>(new RandomSource(1), new LocalSearchOptions { InitialCount = 8 });
        var strategy = new CostBound<MacroSpace>(local, Sum, Bound);
        for (int number = 0; number < 8; number++)
        {
            Assert.That(local.Center, Is.Null);
            Tell(strategy, strategy.Ask(), number);
        }

        Assert.That(local.Center, Is.Not.Null);
        for (int number = 8; number < 60; number++)
        {
            Tell(strategy, strategy.Ask(), number);
        }
    }

    [Test]
    public void BananasFitsAfterItsRandomStartAndOnceForEachNewResult()
    {
        var predictor = new CountingPredictor();
        var strategy = new CostBound<MacroSpace>(
            new Bananas<MacroSpace>(new RandomSource(1), new BananasOptions { InitialTrials = 10, BatchSize = 5 }, predictor), Sum, Bound);
        for (int number = 0; number < 40; number++)
        {
            Tell(strategy, strategy.Ask(), number);
        }

        Assert.That(predictor.Fits[0], Has.Length.EqualTo(10));
        Assert.That(predictor.Fits.Select(static fit => fit.Length), Is.Unique);
    }

    [Test]
    public void AGenerationOfNsga2IsOfEvaluatedTrials()
    {
        var nsga2 = new Nsga2<MacroSpace>(new RandomSource(1), new Nsga2Options { PopulationSize = 12 }, Objective.Score<MacroSpace>());
        var strategy = new CostBound<MacroSpace>(nsga2, Sum, Bound);
        for (int number = 0; number < 12; number++)
        {
            Assert.That(nsga2.Population, Is.Empty);
            Tell(strategy, strategy.Ask(), number);
        }

        Assert.That(nsga2.Population, Has.Count.EqualTo(12));
    }

    [Test]
    public void DisposesWhatItBounds()
    {
        var strategy = new Disposed();
        new CostBound<PairSpace>(strategy, static _ => 0, 1).Dispose();
        new CostBound<MacroSpace>(new RandomSearch<MacroSpace>(1), Sum, Bound).Dispose();
        Assert.That(strategy.IsDisposed);
    }

    // Each is worth something else, so that every result is new.
    private static void Tell(CostBound<MacroSpace> strategy, Proposal<MacroSpace> proposal, int number) =>
        strategy.Tell(new Trial<MacroSpace>(number, proposal.Architecture, TrialState.Completed, number) { Parent = proposal.Parent });

    private static double Sum(MacroSpace architecture)
    {
        Span<int> tokens = stackalloc int[MacroSpace.TokenCount];
        architecture.Encode(tokens, []);
        int sum = 0;
        foreach (int token in tokens)
        {
            sum += token;
        }

        return sum;
    }

    private sealed class Disposed : IStrategy<PairSpace>, IDisposable
    {
        public string Name => "Disposed";

        public bool IsDisposed { get; private set; }

        public Proposal<PairSpace> Ask() => new PairSpace();

        public void Tell(Trial<PairSpace> trial)
        {
        }

        public void Dispose() => IsDisposed = true;
    }
}
