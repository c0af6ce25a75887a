using NasDsl.Spaces;

namespace NasDsl.Search.Tests.Strategies;

[TestFixture]
internal sealed class LocalSearchTests
{
    /// <summary>The climb as the paper states it, from every neighbourhood's exact scores.</summary>
    [Test]
    public void MovesToTheBestNeighbourUntilThereIsNoBetterOne()
    {
        Dictionary<MacroSpace, double> scores = RandomScores();
        var strategy = new LocalSearch<MacroSpace>(
            new RandomSource(3), new LocalSearchOptions { InitialCount = 5, Move = LocalMove.BestImprovement, AtOptimum = AtOptimum.Restart });
        int number = 0;
        for (int climb = 0; climb < 20; climb++)
        {
            MacroSpace[] starts = new MacroSpace[5];
            for (int i = 0; i < 5; i++)
            {
                Assert.That(strategy.Center, Is.Null);
                starts[i] = AskAndTell(strategy, ref number, scores);
            }

            for (MacroSpace? expected = starts.MaxBy(start => scores[start]); expected is not null;)
            {
                Assert.That(strategy.Center?.Architecture, Is.EqualTo(expected));
                var neighbors = expected.Neighbors().ToHashSet();
                for (int left = neighbors.Count; left > 0; left--)
                {
                    Assert.That(neighbors.Remove(AskAndTell(strategy, ref number, scores)), "Each neighbour is asked for once.");
                }

                MacroSpace best = expected.Neighbors().MaxBy(neighbor => scores[neighbor])!;
                expected = scores[best] > scores[expected] ? best : null;
            }
        }
    }

    [Test]
    public void MovesToTheFirstBetterNeighbour()
    {
        Dictionary<MacroSpace, double> scores = RandomScores();
        var strategy = new LocalSearch<MacroSpace>(new RandomSource(3), new LocalSearchOptions { InitialCount = 1 });
        int number = 0;
        MacroSpace center = AskAndTell(strategy, ref number, scores);
        var explored = new HashSet<MacroSpace> { center };
        int moves = 0;
        for (int i = 0; i < 500 && strategy.Center is { } before; i++)
        {
            MacroSpace told = AskAndTell(strategy, ref number, scores);
            Assert.That(center.Neighbors(), Does.Contain(told));
            if (scores[told] > scores[center] && !explored.Contains(told))
            {
                Assert.That(strategy.Center!.Architecture, Is.EqualTo(told));
                moves++;
            }
            else if (strategy.Center != before)
            {
                Assert.That(
                    center.Neighbors().Where(neighbor => scores[neighbor] > scores[center]), Is.SubsetOf(explored), "It leaves optima only.");
            }

            center = strategy.Center!.Architecture;
            explored.Add(center);
        }

        Assert.That(moves, Is.GreaterThan(10));
    }

    [Test]
    public void AtAnOptimumGoesOnFromTheBestThatIsUnexplored()
    {
        Dictionary<MacroSpace, double> scores = RandomScores();
        var strategy = new LocalSearch<MacroSpace>(new RandomSource(3), new LocalSearchOptions { InitialCount = 3, Move = LocalMove.BestImprovement });
        int number = 0;
        var told = new HashSet<MacroSpace>();
        var explored = new HashSet<MacroSpace>();
        int optima = 0;
        for (int i = 0; i < 1500; i++)
        {
            MacroSpace? before = strategy.Center?.Architecture;
            told.Add(AskAndTell(strategy, ref number, scores));
            MacroSpace? after = strategy.Center?.Architecture;
            if (before == after)
            {
                continue;
            }

            if (before is not null && scores[after!] < scores[before])
            {
                Assert.That(after, Is.EqualTo(told.Except(explored).MaxBy(one => scores[one])));
                optima++;
            }

            Assert.That(explored.Add(after!), "No neighbourhood is explored twice.");
        }

        Assert.That(optima, Is.GreaterThan(10));
    }

    [Test]
    public void FailedNeighboursHoldNothingUp([Values] AtOptimum atOptimum, [Values] LocalMove move)
    {
        var strategy = new LocalSearch<MacroSpace>(new RandomSource(3), new LocalSearchOptions { InitialCount = 2, AtOptimum = atOptimum, Move = move });
        var centers = new HashSet<int>();
        for (int number = 0; number < 200; number++)
        {
            bool completes = number % 20 < 3;
            Trial<MacroSpace> trial = new(
                number, strategy.Ask().Architecture, completes ? TrialState.Completed : TrialState.Failed, completes ? number % 20 : double.NaN);
            strategy.Tell(trial);
            if (strategy.Center is { } center)
            {
                Assert.That(center.Score, Is.Not.NaN);
                centers.Add(center.Number);
            }
        }

        Assert.That(centers, Has.Count.GreaterThan(5));
    }

    [Test]
    public void ANeighbourDescendsFromTheCenter()
    {
        SearchResult<MacroSpace> result = new Search<MacroSpace>(
            new LocalSearch<MacroSpace>(1, 100), new FunctionEvaluator<MacroSpace>(static one => Tokens(one).Sum()),
            new SearchOptions { Budget = Budget.Trials(100), Repeats = RepeatPolicy.Evaluate }).Run();
        Assert.That(result.Best!.Score, Is.EqualTo(16), "One hill is climbed to its top.");
        Assert.That(result.Trials.Count(static trial => trial.Parent is null), Is.EqualTo(5));
        foreach (Trial<MacroSpace> child in result.Trials.Where(static trial => trial.Parent is not null))
        {
            Assert.That(Tokens(child.Architecture).Zip(Tokens(result.Trials[child.Parent!.Value].Architecture)).Count(static pair => pair.First != pair.Second), Is.EqualTo(1));
        }
    }

    [Test]
    public void ContinuousNumbersHaveNeighboursToo()
    {
        var strategy = new LocalSearch<OptimizerSpace>(new RandomSource(2), new LocalSearchOptions { InitialCount = 1, StepsPerNumber = 6 });
        OptimizerSpace start = new() { Optimizer = "sgd", Momentum = 0.5, LearningRate = 0.001, Nesterov = true };
        strategy.Ask();
        strategy.Tell(new Trial<OptimizerSpace>(0, start, TrialState.Completed, 1));
        var neighbors = new List<OptimizerSpace>();
        while (strategy.Center?.Architecture == start)
        {
            OptimizerSpace neighbor = strategy.Ask().Architecture;
            neighbors.Add(neighbor);
            strategy.Tell(new Trial<OptimizerSpace>(neighbors.Count, neighbor, TrialState.Completed, 0));
        }

        Assert.That(neighbors.Count(one => one == start with { Momentum = one.Momentum }), Is.EqualTo(6));
        Assert.That(neighbors.Count(one => one == start with { LearningRate = one.LearningRate }), Is.EqualTo(6));
        Assert.That(neighbors, Does.Contain(start with { Nesterov = false }));
        Assert.That(neighbors.Count(static one => one.Optimizer == "adam"), Is.EqualTo(1));
        Assert.That(neighbors, Has.Count.EqualTo(14));
    }

    [Test]
    public void NumbersThatANeighbourMakesActiveAreDrawn()
    {
        OptimizerSpace start = new() { Optimizer = "adam", Epsilon = 1e-7, LearningRate = 0.001 };
        double[] momenta = new double[200];
        for (int seed = 0; seed < momenta.Length; seed++)
        {
            OptimizerSpace neighbor = AdmittedNeighbors<OptimizerSpace>.Of(start, new RandomSource((ulong)seed)).First();
            Assert.That(neighbor, Is.EqualTo(start with { Optimizer = "sgd", Momentum = neighbor.Momentum, Epsilon = neighbor.Epsilon, Nesterov = neighbor.Nesterov }));
            momenta[seed] = neighbor.Momentum;
        }

        // Uniform in [0, 0.99]: a mean of 0.495, with a deviation of 0.0202 over 200.
        Assert.That(momenta, Is.Unique);
        Assert.That(momenta.Average(), Is.EqualTo(0.495).Within(0.07));
    }

    [Test]
    public void NeighboursAreThoseOfTheSpace()
    {
        Same<MacroSpace>();
        Same<DartsSpace>();
        Same<ConditionalSpace>();
        Same<FashionSpace>();
        Same<GridSpace<NineGrid>>();

        static void Same<S>()
            where S : class, ISearchSpace<S>
        {
            S center = S.Sample(new RandomSource(5));
            Assert.That(AdmittedNeighbors<S>.Of(center, new RandomSource(1)).Select(Text), Is.EqualTo(center.Neighbors().Select(Text)), S.SpaceName);
        }

        static string Text<S>(S architecture)
            where S : class, ISearchSpace<S>
        {
            int[] tokens = new int[S.TokenCount];
            architecture.Encode(tokens, new double[S.NumberCount]);
            return string.Join(' ', tokens);
        }
    }

    [Test]
    public void ConvergesOnContinuousNumbers()
    {
        SearchResult<OptimizerSpace> result = new Search<OptimizerSpace>(
            new LocalSearch<OptimizerSpace>(1, 300), new FunctionEvaluator<OptimizerSpace>(Score), new SearchOptions { Budget = Budget.Trials(300) }).Run();
        Assert.That(result.Best!.Score, Is.GreaterThan(-0.02), "Of 300 random ones the best has about −0.1.");

        static double Score(OptimizerSpace one) => one.Optimizer == "adam"
            ? -1 - Math.Abs(Math.Log10(one.LearningRate) + 3)
            : -Math.Abs(one.Momentum - 0.9) - Math.Abs(Math.Log10(one.LearningRate) + 2);
    }

    [Test]
    public void ProposalsInFlightHoldNothingUp([Values] LocalMove move)
    {
        var strategy = new LocalSearch<MacroSpace>(new RandomSource(3), new LocalSearchOptions { Move = move });
        var open = new Queue<MacroSpace>();
        for (int i = 0; i < 40; i++)
        {
            open.Enqueue(strategy.Ask().Architecture);
        }

        double best = 0;
        for (int number = 0; number < 400; number++)
        {
            MacroSpace done = open.Dequeue();
            best = Math.Max(best, Tokens(done).Sum());
            strategy.Tell(new Trial<MacroSpace>(number, done, TrialState.Completed, Tokens(done).Sum()));
            open.Enqueue(strategy.Ask().Architecture);
        }

        Assert.That(best, Is.EqualTo(16));
    }

    [Test]
    public void WhatTheSpaceRefusesIsNoNeighbour()
    {
        var strategy = new LocalSearch<Loop.PairSpace>(1, 30);
        SearchResult<Loop.PairSpace> result = new Search<Loop.PairSpace>(
            strategy, new FunctionEvaluator<Loop.PairSpace>(static one => one.First), new SearchOptions { Budget = Budget.Trials(30) }).Run();
        Assert.That(result.Failures, Is.Empty);
        Assert.That(result.Trials, Has.Count.EqualTo(5), "No admissible one has a neighbour; it begins anew until there are no more.");
    }

    [Test]
    public void RefusesImpossibleSettings()
    {
        Assert.That(() => new LocalSearchOptions { InitialCount = 0 }, Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => new LocalSearchOptions { StepsPerNumber = -1 }, Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => LocalSearchOptions.ForTrials<MacroSpace>(0), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public void TheStartSuitsTheNeighbourhoodAndTheBudget()
    {
        Assert.That(MacroSpace.FromIndex(0).Neighbors().Count(), Is.EqualTo(16));
        Assert.That(LocalSearchOptions.ForTrials<MacroSpace>(100).InitialCount, Is.EqualTo(5));
        Assert.That(LocalSearchOptions.ForTrials<MacroSpace>(6).InitialCount, Is.EqualTo(2));
        Assert.That(LocalSearchOptions.ForTrials<MacroSpace>(1).InitialCount, Is.EqualTo(1));
        Assert.That(DartsSpace.FromIndex(0).Neighbors().Count(), Is.EqualTo(128));
        Assert.That(LocalSearchOptions.ForTrials<DartsSpace>(500).InitialCount, Is.EqualTo(32));
        Assert.That(LocalSearchOptions.ForTrials<DartsSpace>(60).InitialCount, Is.EqualTo(20));
    }

    private static MacroSpace AskAndTell(LocalSearch<MacroSpace> strategy, ref int number, Dictionary<MacroSpace, double> scores)
    {
        MacroSpace asked = strategy.Ask().Architecture;
        strategy.Tell(new Trial<MacroSpace>(number++, asked, TrialState.Completed, scores[asked]));
        return asked;
    }

    private static Dictionary<MacroSpace, double> RandomScores()
    {
        var random = new RandomSource(11);
        return Enumerable.Range(0, 6561).ToDictionary(static index => MacroSpace.FromIndex(index), _ => random.NextDouble());
    }

    private static int[] Tokens(MacroSpace architecture)
    {
        int[] tokens = new int[MacroSpace.TokenCount];
        architecture.Encode(tokens, []);
        return tokens;
    }
}
