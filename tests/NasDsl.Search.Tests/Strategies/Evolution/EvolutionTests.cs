using NasDsl.Spaces;

namespace NasDsl.Search.Tests.Strategies;

[TestFixture]
internal sealed class EvolutionTests
{
    /// <summary>By the whole history: of all architectures those with the best P results live, of equals the newest.</summary>
    [Test]
    public void ElitistSurvivalKeepsTheBest()
    {
        var strategy = new Evolution<MacroSpace>(new RandomSource(3), new EvolutionOptions { PopulationSize = 5, Survival = Survival.Elitist });
        var scores = new RandomSource(4);
        var scoreOf = new Dictionary<MacroSpace, double>();
        var history = new List<Trial<MacroSpace>>();
        for (int number = 0; number < 150; number++)
        {
            MacroSpace asked = strategy.Ask().Architecture;
            scoreOf.TryAdd(asked.Canonical(), scores.Next(40));
            var trial = new Trial<MacroSpace>(number, asked, TrialState.Completed, scoreOf[asked.Canonical()]);
            strategy.Tell(trial);
            history.RemoveAll(one => one.Architecture.Canonical().Equals(asked.Canonical()));
            history.Add(trial);
            Assert.That(
                strategy.Population,
                Is.EqualTo(history.OrderByDescending(one => one.Score).ThenByDescending(one => one.Number).Take(5).OrderBy(one => one.Number)));
        }
    }

    [Test]
    public void AResultThatIsToldAgainLivesAgainOnlyWhereTheOldestDies([Values] Survival survival)
    {
        var strategy = new Evolution<MacroSpace>(new RandomSource(3), new EvolutionOptions { PopulationSize = 3, Survival = survival });
        for (int number = 0; number < 3; number++)
        {
            strategy.Tell(new Trial<MacroSpace>(number, strategy.Ask().Architecture, TrialState.Completed, -number));
        }

        Trial<MacroSpace> best = strategy.Population[0];
        strategy.Tell(best with { IsRepeat = true });
        strategy.Tell(best with { IsRepeat = true });
        Assert.That(
            strategy.Population.Select(static trial => trial.Number), Is.EqualTo(survival == Survival.Aging ? new[] { 2, 0, 0 } : [0, 1, 2]));
    }

    [Test]
    public void WhatIsEvaluatedAgainReplacesItsResultWhereTheWorstDies()
    {
        var strategy = new Evolution<MacroSpace>(new RandomSource(3), new EvolutionOptions { PopulationSize = 3, Survival = Survival.Elitist });
        int[] indices = [0, 1, 2, 0, 0, 3];
        double[] scores = [5, 4, 3, 9, 2, 2.5];
        for (int number = 0; number < indices.Length; number++)
        {
            strategy.Tell(new Trial<MacroSpace>(number, MacroSpace.FromIndex(indices[number]), TrialState.Completed, scores[number]));
            Assert.That(strategy.Population.Select(static trial => trial.Architecture), Is.Unique);
        }

        Assert.That(strategy.Population.Select(static trial => trial.Number), Is.EqualTo(new[] { 1, 2, 5 }), "The last result of the first is 2, the least.");
    }

    [Test]
    public void AChildOfTwoHasNothingButTheirs([Values] CrossoverKind kind)
    {
        var strategy = new Evolution<MacroSpace>(new RandomSource(3), new EvolutionOptions
        {
            PopulationSize = 2,
            Selection = new TournamentSelection(1),
            CrossoverProbability = 1,
            MutationProbability = 0,
            Crossover = kind,
        });
        MacroSpace[] parents = [MacroSpace.FromIndex(0), MacroSpace.FromIndex(MacroSpace.Cardinality - 1)];
        for (int number = 0; number < 2; number++)
        {
            strategy.Ask();
            strategy.Tell(new Trial<MacroSpace>(number, parents[number], TrialState.Completed, number));
        }

        int mutants = 0;
        for (int i = 0; i < 400; i++)
        {
            Proposal<MacroSpace> child = strategy.Ask();
            Assert.That(parents, Does.Not.Contain(child.Architecture));
            int differences = Tokens(child.Architecture).Zip(Tokens(parents[child.Parent!.Value])).Count(static pair => pair.First != pair.Second);
            bool isMutant = Tokens(child.Architecture).Contains(1);
            mutants += isMutant || differences == 1 ? 1 : 0;
            Assert.That(isMutant, Is.False.Or.EqualTo(differences == 1), "Only where one is drawn twice is there a mutation, and no crossover.");
        }

        Assert.That(mutants, Is.GreaterThan(150), "Half of the pairs are one and the same.");
        Assert.That(400 - mutants, Is.GreaterThan(120));
    }

    [Test]
    public void AChildThatIsItsParentIsMutated()
    {
        var strategy = new Evolution<MacroSpace>(
            new RandomSource(3), new EvolutionOptions { PopulationSize = 4, CrossoverProbability = 1, MutationProbability = 0 });
        MacroSpace only = MacroSpace.FromIndex(1234);
        for (int number = 0; number < 4; number++)
        {
            strategy.Tell(new Trial<MacroSpace>(number, only, TrialState.Completed, number));
        }

        MacroSpace[] neighbors = [.. only.Neighbors()];
        for (int i = 0; i < 50; i++)
        {
            Assert.That(neighbors, Does.Contain(strategy.Ask().Architecture));
        }
    }

    [Test]
    public void StoredResultsInARowMakeMutationsBolder()
    {
        var strategy = new Evolution<MacroSpace>(new RandomSource(3), new EvolutionOptions { PopulationSize = 2 });
        MacroSpace only = MacroSpace.FromIndex(1234);
        var trial = new Trial<MacroSpace>(0, only, TrialState.Completed, 1);
        strategy.Tell(trial);
        strategy.Tell(trial);
        for (int repeats = 0; repeats < 60; repeats++)
        {
            Assert.That(Distance(), Is.LessThanOrEqualTo(1 + (repeats / 20)));
            strategy.Tell(trial with { IsRepeat = true });
        }

        Assert.That(Enumerable.Range(0, 20).Max(_ => Distance()), Is.EqualTo(4));
        strategy.Tell(trial);
        Assert.That(Enumerable.Range(0, 20).Max(_ => Distance()), Is.EqualTo(1));

        int Distance() => Tokens(strategy.Ask().Architecture).Zip(Tokens(only)).Count(static pair => pair.First != pair.Second);
    }

    [Test]
    public void ASmallSpaceIsSearchedToItsEnd([Values] Survival survival)
    {
        var strategy = new Evolution<GridSpace<NineGrid>>(new RandomSource(3), new EvolutionOptions { PopulationSize = 4, Survival = survival });
        SearchResult<GridSpace<NineGrid>> result = new Search<GridSpace<NineGrid>>(
            strategy, new FunctionEvaluator<GridSpace<NineGrid>>(static one => one.Tokens[0] + one.Tokens[1]), new SearchOptions { Budget = Budget.Trials(100) }).Run();
        Assert.That(result.StopReason, Is.EqualTo(StopReason.Exhausted));
        Assert.That(result.Trials, Has.Count.EqualTo(9));
    }

    [Test]
    public void TheSameSeedGivesTheSameSearch([Values] CrossoverKind kind)
    {
        Assert.That(Run(5), Is.EqualTo(Run(5)));
        Assert.That(Run(5), Is.Not.EqualTo(Run(6)));

        MacroSpace[] Run(ulong seed) => [.. new Search<MacroSpace>(
            new Evolution<MacroSpace>(new RandomSource(seed), EvolutionOptions.ForTrials(60) with
            {
                CrossoverProbability = 0.5, MutationProbability = 0.5, Crossover = kind, Selection = new TruncationSelection(), Survival = Survival.Elitist,
            }),
            new FunctionEvaluator<MacroSpace>(static one => Tokens(one).Sum()),
            new SearchOptions { Budget = Budget.Trials(60) }).Run().Trials.Select(static trial => trial.Architecture)];
    }

    private static int[] Tokens(MacroSpace architecture)
    {
        int[] tokens = new int[MacroSpace.TokenCount];
        architecture.Encode(tokens, []);
        return tokens;
    }
}
