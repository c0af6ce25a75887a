using NasDsl.Spaces;

namespace NasDsl.Search.Tests.Strategies;

[TestFixture]
internal sealed class TpeSearchTests
{
    private const int Told = 40;

    /// <summary>With so many candidates that every token is one, each position's token has the greatest l/g, by the definition of both.</summary>
    [Test]
    public void TakesTheCandidateWithTheGreatestRatio()
    {
        var strategy = new TpeSearch<MacroSpace>(new RandomSource(3), new TpeOptions { Candidates = 5000, StartupTrials = Told });
        var random = new RandomSource(4);
        (int[] Tokens, double Score)[] told = new (int[], double)[Told];
        for (int number = 0; number < Told; number++)
        {
            MacroSpace asked = strategy.Ask().Architecture;
            int[] tokens = Tokens(asked);
            double score = tokens.Select(static (token, i) => token * i).Sum() + random.NextDouble();
            told[number] = (tokens, score);
            strategy.Tell(new Trial<MacroSpace>(number, asked, TrialState.Completed, score));
        }

        double least = told.Select(static one => one.Score).OrderDescending().ElementAt(3);
        int[] expected = new int[8];
        for (int position = 0; position < 8; position++)
        {
            double[] good = Probabilities(told.Where(one => one.Score >= least).Select(one => one.Tokens[position]));
            double[] others = Probabilities(told.Where(one => one.Score < least).Select(one => one.Tokens[position]));
            expected[position] = Enumerable.Range(0, 3).MaxBy(token => good[token] / others[token]);
        }

        Assert.That(Tokens(strategy.Ask().Architecture), Is.EqualTo(expected));

        static double[] Probabilities(IEnumerable<int> observed)
        {
            int[] tokens = [.. observed];
            double[] weights = [.. tokens.Select((_, i) => i >= tokens.Length - 25 ? 1 : (1.0 / tokens.Length) + ((1 - (1.0 / tokens.Length)) * i / (tokens.Length - 26)))];
            double prior = 1.0 / (tokens.Length + 1);
            return [.. Enumerable.Range(0, 3).Select(token =>
                (tokens.Select((own, i) => weights[i] * ((own == token ? 1 : 0) + prior) / (1 + (3 * prior))).Sum() + (1 / 3.0)) / (weights.Sum() + 1))];
        }
    }

    [Test]
    public void AnInactiveDecisionSaysNothing()
    {
        var observations = new Observations<OptimizerSpace>();
        observations.Add(new OptimizerSpace { Optimizer = "sgd", Momentum = 0.495, LearningRate = 1e-4 }, 4);
        observations.Add(new OptimizerSpace { Optimizer = "adam", Epsilon = 1e-6, LearningRate = 1e-1 }, 3);
        observations.Add(new OptimizerSpace { Optimizer = "sgd", Momentum = 0.99, Nesterov = true, LearningRate = Math.Pow(10, -2.5) }, 2);
        observations.Divide(2);
        Assert.That(observations.At(Number("Momentum"), good: true).Places, Is.EqualTo(new[] { 0.5 }).Within(1e-12));
        Assert.That(observations.At(Number("Momentum"), good: false).Places, Is.EqualTo(new[] { 1.0 }).Within(1e-12));
        Assert.That(observations.At(Number("Epsilon"), good: true).Places, Is.EqualTo(new[] { 1.0 }).Within(1e-12));
        Assert.That(observations.At(Number("Epsilon"), good: false).Places, Is.Empty);
        Assert.That(observations.At(Number("LearningRate"), good: true).Places, Is.EqualTo(new[] { 0, 1.0 }).Within(1e-12));
        Assert.That(observations.At(1, good: true).Tokens, Has.Length.EqualTo(1), "Nesterov is decided for sgd alone.");
        Assert.That(observations.At(0, good: true).Tokens, Is.EqualTo(new[] { 0, 1 }));

        static DecisionInfo Number(string name) => OptimizerSpace.Decisions.ToArray().Single(decision => decision.Name == name);
    }

    [Test]
    public void OfEqualsTheEarlierAreGood()
    {
        var observations = new Observations<MacroSpace>();
        for (int i = 0; i < 6; i++)
        {
            observations.Add(MacroSpace.FromIndex(i % 3), i == 4 ? 2 : 1);
        }

        observations.Divide(3);
        Assert.That(observations.At(0, good: true).Tokens, Is.EqualTo(new[] { Tokens(MacroSpace.FromIndex(0))[0], Tokens(MacroSpace.FromIndex(1))[0], Tokens(MacroSpace.FromIndex(1))[0] }));
    }

    [Test]
    public void FindsTheOptimumOfAMixedSpaceMoreOftenThanChance()
    {
        int found = 0;
        int byChance = 0;
        for (ulong seed = 0; seed < 30; seed++)
        {
            found += Best(new TpeSearch<OptimizerSpace>(seed)) > -0.1 ? 1 : 0;
            byChance += Best(new RandomSearch<OptimizerSpace>(seed)) > -0.1 ? 1 : 0;
        }

        TestContext.Out.WriteLine($"{found} and {byChance} of 30");
        Assert.That(found, Is.GreaterThanOrEqualTo(15));
        Assert.That(byChance, Is.LessThan(8));

        static double Best(IStrategy<OptimizerSpace> strategy) => new Search<OptimizerSpace>(
            strategy, new FunctionEvaluator<OptimizerSpace>(Score), new SearchOptions { Budget = Budget.Trials(80) }).Run().Best!.Score;

        static double Score(OptimizerSpace one) => one.Optimizer == "adam"
            ? -0.5 - Math.Abs(Math.Log10(one.LearningRate) + 3)
            : -Math.Abs(one.Momentum - 0.9) - Math.Abs(Math.Log10(one.LearningRate) + 2) - (one.Nesterov ? 0 : 0.3);
    }

    [Test]
    public void ProposesNothingTwiceWhileSomethingElseIsFound()
    {
        SearchResult<GridSpace<NineGrid>> result = new Search<GridSpace<NineGrid>>(
            new TpeSearch<GridSpace<NineGrid>>(new RandomSource(1), new TpeOptions { StartupTrials = 2 }),
            new FunctionEvaluator<GridSpace<NineGrid>>(static one => one.Tokens[0]),
            new SearchOptions { Budget = Budget.Trials(100) }).Run();
        Assert.That(result.Trials, Has.Count.EqualTo(9));
        Assert.That(result.StopReason, Is.EqualTo(StopReason.Exhausted));
    }

    [Test]
    public void FailedTrialsAndRepeatsAreNoObservations()
    {
        var strategy = new TpeSearch<MacroSpace>(new RandomSource(1), new TpeOptions { StartupTrials = 1 });
        MacroSpace[] asked = [.. Enumerable.Range(0, 30).Select(_ => strategy.Ask().Architecture)];
        var random = new TpeSearch<MacroSpace>(new RandomSource(1), new TpeOptions { StartupTrials = 1000 });
        Assert.That(asked, Is.EqualTo(Enumerable.Range(0, 30).Select(_ => random.Ask().Architecture)), "Proposals whose results are out hold nothing up.");
        foreach (MacroSpace one in asked)
        {
            strategy.Tell(new Trial<MacroSpace>(0, one, TrialState.Failed, double.NaN));
            strategy.Tell(new Trial<MacroSpace>(0, one, TrialState.Completed, 1) { IsRepeat = true });
        }

        Assert.That(strategy.Ask(), Is.EqualTo(random.Ask()));
    }

    [Test]
    public void WhatTheSpaceRefusesIsNotProposed()
    {
        SearchResult<Loop.PairSpace> result = new Search<Loop.PairSpace>(
            new TpeSearch<Loop.PairSpace>(new RandomSource(1), new TpeOptions { StartupTrials = 2 }),
            new FunctionEvaluator<Loop.PairSpace>(static one => one.First),
            new SearchOptions { Budget = Budget.Trials(30) }).Run();
        Assert.That(result.Failures, Is.Empty);
        Assert.That(result.Trials, Has.Count.EqualTo(5));
    }

    [Test]
    public void RefusesImpossibleSettings()
    {
        Assert.That(() => new TpeOptions { Candidates = 0 }, Throws.InstanceOf<ArgumentOutOfRangeException>().With.Message.Contains("Candidates"));
        Assert.That(() => new TpeOptions { StartupTrials = 0 }, Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => new TpeOptions { GoodFraction = 1 }, Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => new TpeOptions { PriorWeight = double.NaN }, Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => new TpeOptions { MaxGood = 0 }, Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    private static int[] Tokens(MacroSpace architecture)
    {
        int[] tokens = new int[MacroSpace.TokenCount];
        architecture.Encode(tokens, []);
        return tokens;
    }
}
