using NasDsl.Spaces;

namespace NasDsl.Search.Tests.Loop;

[TestFixture]
internal sealed class ReproducibilityTests
{
    [Test]
    public void TheSameSeedsGiveTheSameSearch([Values] bool evolution)
    {
        (MacroSpace Architecture, double Score)[] first = Run(evolution, 7);
        Assert.That(Run(evolution, 7), Is.EqualTo(first));
        Assert.That(Run(evolution, 8), Is.Not.EqualTo(first));
    }

    [Test]
    public void ATrialsSeedFollowsFromTheSearchsSeedAndItsNumber()
    {
        ulong[] seeds = SeedsOf(strategySeed: 1, searchSeed: 7, trials: 50);
        Assert.That(seeds, Is.Unique);
        Assert.That(SeedsOf(strategySeed: 2, searchSeed: 7, trials: 60).Take(50), Is.EqualTo(seeds), "Whatever is evaluated.");
        Assert.That(SeedsOf(strategySeed: 1, searchSeed: 8, trials: 50).Intersect(seeds), Is.Empty);
    }

    [Test]
    public void ReportsEveryTrial()
    {
        var reports = new Reports<SearchProgress<MacroSpace>>();
        var evaluator = new FunctionEvaluator<MacroSpace>((_, trial, _) =>
            trial.Number == 3 ? throw new InvalidOperationException() : new Evaluation(trial.Number % 4, 10));
        var search = new Search<MacroSpace>(new RandomSearch<MacroSpace>(1), evaluator, new SearchOptions { Budget = Budget.Trials(8) });
        SearchResult<MacroSpace> result = search.Run(reports);
        Assert.That(reports.Select(report => report.Trial), Is.EqualTo(result.Trials));
        Assert.That(reports.Select(report => report.IsNewBest), Is.EqualTo(new[] { true, true, true, false, false, false, false, true }));
        Assert.That(reports.Select(report => report.TrainingImages), Is.EqualTo(new[] { 10, 20, 30, 30, 40, 50, 60, 70 }));
        Assert.That(reports.Select(report => report.Fraction), Is.EqualTo(Enumerable.Range(1, 8).Select(count => count / 8.0)));
        Assert.That(reports[^1].FailedCount, Is.EqualTo(1));
        Assert.That(reports[^1].Best, Is.SameAs(result.Best));
        Assert.That(reports[^1].Strategy, Is.EqualTo("Random"));
    }

    private static (MacroSpace Architecture, double Score)[] Run(bool evolution, ulong seed)
    {
        IStrategy<MacroSpace> strategy = evolution ? new RegularizedEvolution<MacroSpace>(seed, 60) : new RandomSearch<MacroSpace>(seed);
        SearchResult<MacroSpace> result = new Search<MacroSpace>(
            strategy,
            new FunctionEvaluator<MacroSpace>((_, trial) => trial.Seed % 1000),
            new SearchOptions { Budget = Budget.Trials(60), Seed = seed }).Run();
        return [.. result.Trials.Select(trial => (trial.Architecture, trial.Score))];
    }

    private static ulong[] SeedsOf(ulong strategySeed, ulong searchSeed, int trials)
    {
        var seeds = new List<ulong>();
        var evaluator = new FunctionEvaluator<MacroSpace>((_, trial) =>
        {
            seeds.Add(trial.Seed);
            return 0;
        });
        new Search<MacroSpace>(
            new RandomSearch<MacroSpace>(strategySeed), evaluator, new SearchOptions { Budget = Budget.Trials(trials), Seed = searchSeed }).Run();
        return [.. seeds];
    }
}
