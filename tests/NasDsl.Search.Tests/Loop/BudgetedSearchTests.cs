using NasDsl.Spaces;

namespace NasDsl.Search.Tests.Loop;

/// <summary>Where a search ends.</summary>
[TestFixture]
internal sealed class BudgetedSearchTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Test]
    public void EndsAfterTheTrials()
    {
        int evaluated = 0;
        SearchResult<MacroSpace> result = Run(Budget.Trials(17), (_, _, _) => new Evaluation(++evaluated));
        Assert.That(result.StopReason, Is.EqualTo(StopReason.TrialBudget));
        Assert.That(evaluated, Is.EqualTo(17));
        Assert.That(result.Trials.Select(trial => trial.Number), Is.EqualTo(Enumerable.Range(0, 17)));
        Assert.That(result.Best, Is.SameAs(result.Trials[16]));
    }

    [Test]
    public void StartsNoTrialOnceTheImagesAreConsumed()
    {
        SearchResult<MacroSpace> result = Run(Budget.TrainingImages(1000), (_, _, _) => new Evaluation(1, 300));
        Assert.That(result.StopReason, Is.EqualTo(StopReason.ImageBudget));
        Assert.That(result.Trials, Has.Count.EqualTo(4));
        Assert.That(result.TrainingImages, Is.EqualTo(1200));
    }

    [Test]
    public void EndsWhenTheTimeIsOver()
    {
        var clock = new ManualClock();
        SearchResult<MacroSpace> result = Run(
            Budget.Time(10 * Second) & Budget.Trials(1000),
            (_, _, _) =>
            {
                clock.Advance(3 * Second);
                return new Evaluation(1);
            },
            clock);
        Assert.That(result.StopReason, Is.EqualTo(StopReason.TimeBudget));
        Assert.That(result.Trials, Has.Count.EqualTo(4), "The evaluation that did not heed the end is kept.");
        Assert.That(result.Trials.Select(trial => trial.Duration), Is.All.EqualTo(3 * Second));
        Assert.That(result.Elapsed, Is.EqualTo(12 * Second));
    }

    [Test]
    public void CancelsTheEvaluationThatRunsWhenTheTimeIsOver()
    {
        var clock = new ManualClock();
        SearchResult<MacroSpace> result = Run(
            Budget.Time(10 * Second),
            (_, _, token) =>
            {
                for (int step = 0; step < 4; step++)
                {
                    clock.Advance(Second);
                    token.ThrowIfCancellationRequested();
                }

                return new Evaluation(1);
            },
            clock);
        Assert.That(result.StopReason, Is.EqualTo(StopReason.TimeBudget));
        Assert.That(result.Trials, Has.Count.EqualTo(2));
        Assert.That(result.Elapsed, Is.EqualTo(10 * Second));
    }

    [Test]
    public void EndsAtTheTarget()
    {
        var options = new SearchOptions { Budget = Budget.Trials(100), TargetScore = 5 };
        var search = new Search<MacroSpace>(
            new RandomSearch<MacroSpace>(1), new FunctionEvaluator<MacroSpace>((_, trial) => trial.Number), options);
        SearchResult<MacroSpace> result = search.Run();
        Assert.That(result.StopReason, Is.EqualTo(StopReason.TargetReached));
        Assert.That(result.Trials, Has.Count.EqualTo(6));
    }

    [TestCase(false)]
    [TestCase(true)]
    public async Task CancellingGivesTheBestSoFar(bool whileEvaluating)
    {
        using var cancel = new CancellationTokenSource();
        var evaluator = new FunctionEvaluator<MacroSpace>((_, trial, token) =>
        {
            if (whileEvaluating && trial.Number == 5)
            {
                cancel.Cancel();
                token.ThrowIfCancellationRequested();
            }

            return new Evaluation(-trial.Number);
        });
        var progress = new Reports<SearchProgress<MacroSpace>>(report =>
        {
            if (report.TrialCount == 5 && !whileEvaluating)
            {
                cancel.Cancel();
            }
        });
        var search = new Search<MacroSpace>(new RandomSearch<MacroSpace>(1), evaluator, new SearchOptions { Budget = Budget.Trials(100) });
        SearchResult<MacroSpace> result = await search.RunAsync(progress, cancel.Token);
        Assert.That(result.StopReason, Is.EqualTo(StopReason.Cancelled));
        Assert.That(result.Trials, Has.Count.EqualTo(5));
        Assert.That(result.Best?.Number, Is.Zero);
    }

    [Test]
    public void CancelledBeforeItBeginsItSaysSo()
    {
        SearchResult<MacroSpace> result = new Search<MacroSpace>(
            new RandomSearch<MacroSpace>(1), new FunctionEvaluator<MacroSpace>(_ => 1), new SearchOptions { Budget = Budget.Trials(3) })
            .Run(cancellationToken: new CancellationToken(canceled: true));
        Assert.That(result.Trials, Is.Empty);
        Assert.That(() => result.BestArchitecture, Throws.InvalidOperationException.With.Message.Contains("no trial").And.Message.Contains("Cancelled"));
    }

    private static SearchResult<MacroSpace> Run(
        Budget budget, Func<MacroSpace, TrialContext, CancellationToken, Evaluation> evaluate, TimeProvider? clock = null)
    {
        var options = new SearchOptions { Budget = budget, Clock = clock ?? TimeProvider.System };
        return new Search<MacroSpace>(new RandomSearch<MacroSpace>(1), new FunctionEvaluator<MacroSpace>(evaluate), options).Run();
    }
}
