using NasDsl.Spaces;

namespace NasDsl.Search.Tests.Loop;

/// <summary>What was evaluated once is not evaluated again.</summary>
[TestFixture]
internal sealed class MemoryTests
{
    [Test]
    public void NoArchitectureIsEvaluatedTwice()
    {
        var evaluated = new HashSet<MacroSpace>();
        var evaluator = new FunctionEvaluator<MacroSpace>((architecture, trial) =>
        {
            Assert.That(evaluated.Add(architecture.Canonical()), $"{architecture} was evaluated before, or one that is the same network.");
            return trial.Seed % 100;
        });
        SearchResult<MacroSpace> result = new Search<MacroSpace>(
            new RegularizedEvolution<MacroSpace>(1, 400), evaluator, new SearchOptions { Budget = Budget.Trials(400) }).Run();
        Assert.That(result.Trials, Has.Count.EqualTo(400));
        Assert.That(result.Failures, Is.Empty);
        Assert.That(result.RepeatCount, Is.Positive);
    }

    [Test]
    public void TheStrategyIsToldAStoredResultAsItsOwn()
    {
        var first = new GridSpace<NineGrid>[] { GridSpace<NineGrid>.Of(0, 1), GridSpace<NineGrid>.Of(0, 1), GridSpace<NineGrid>.Of(2, 2) };
        var strategy = new Scripted<GridSpace<NineGrid>>([.. first]);
        SearchResult<GridSpace<NineGrid>> result = new Search<GridSpace<NineGrid>>(
            strategy,
            new FunctionEvaluator<GridSpace<NineGrid>>((_, trial, _) => new Evaluation(trial.Number + 10, 7)),
            new SearchOptions { Budget = Budget.Trials(2) }).Run();
        Assert.That(strategy.Told.Select(trial => trial.Score), Is.EqualTo(new[] { 10.0, 10.0, 11.0 }));
        Assert.That(strategy.Told.Select(trial => trial.Architecture), Is.EqualTo(first));
        Assert.That(strategy.Told.Select(trial => trial.TrainingImages), Is.EqualTo(new[] { 7L, 0L, 7L }));
        Assert.That(strategy.Told.Select(trial => trial.IsRepeat), Is.EqualTo(new[] { false, true, false }));
        Assert.That(result.RepeatCount, Is.EqualTo(1));
        Assert.That(result.TrainingImages, Is.EqualTo(14));
    }

    [Test]
    public void EvaluatesAgainWhereAsked()
    {
        int evaluated = 0;
        SearchResult<GridSpace<NineGrid>> result = new Search<GridSpace<NineGrid>>(
            new RandomSearch<GridSpace<NineGrid>>(1),
            new FunctionEvaluator<GridSpace<NineGrid>>(_ => evaluated++),
            new SearchOptions { Budget = Budget.Trials(50), Repeats = RepeatPolicy.Evaluate }).Run();
        Assert.That(evaluated, Is.EqualTo(50));
        Assert.That(result.RepeatCount, Is.Zero);
    }

    [Test]
    public void AnExhaustedSpaceEndsTheSearch([Values] bool evolution)
    {
        IStrategy<GridSpace<NineGrid>> strategy =
            evolution ? new RegularizedEvolution<GridSpace<NineGrid>>(1, 100) : new RandomSearch<GridSpace<NineGrid>>(1);
        SearchResult<GridSpace<NineGrid>> result = new Search<GridSpace<NineGrid>>(
            strategy,
            new FunctionEvaluator<GridSpace<NineGrid>>(architecture => (double)architecture.ToIndex()),
            new SearchOptions { Budget = Budget.Trials(100), RepeatLimit = 500 }).Run();
        Assert.That(result.StopReason, Is.EqualTo(StopReason.Exhausted));
        Assert.That(result.Trials, Has.Count.EqualTo(9));
        Assert.That(result.BestArchitecture, Is.EqualTo(GridSpace<NineGrid>.Of(2, 2)));
        Assert.That(result.RepeatCount, Is.GreaterThanOrEqualTo(500));
    }
}
