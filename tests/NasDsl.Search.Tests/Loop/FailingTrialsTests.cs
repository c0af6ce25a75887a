using NasDsl.Spaces;

namespace NasDsl.Search.Tests.Loop;

/// <summary>A search survives its failing trials and says why they failed.</summary>
[TestFixture]
internal sealed class FailingTrialsTests
{
    private static SearchOptions Thirty => new() { Budget = Budget.Trials(30) };

    [Test]
    public void RecordsWhyATrialFailed()
    {
        var evaluator = new FunctionEvaluator<MacroSpace>((_, trial, _) => (trial.Number % 5) switch
        {
            0 => throw new InvalidDataException("no such file"),
            1 => new Evaluation(double.NaN, 10),
            2 => new Evaluation(double.PositiveInfinity),
            3 => throw new TaskCanceledException("the server did not answer"),
            _ => new Evaluation(trial.Number),
        });
        SearchResult<MacroSpace> result = new Search<MacroSpace>(new RegularizedEvolution<MacroSpace>(1, 30), evaluator, Thirty).Run();
        Assert.That(result.Trials, Has.Count.EqualTo(30));
        Assert.That(result.Failures, Has.Count.EqualTo(24));
        Assert.That(result.Failures.Select(trial => trial.Score), Is.All.NaN);
        Assert.That(result.Failures[0].Error, Is.EqualTo("InvalidDataException: no such file"));
        Assert.That(result.Failures[1].Error, Does.Contain("NaN").And.Contains("no finite number"));
        Assert.That(result.Failures[1].TrainingImages, Is.EqualTo(10), "What a diverging training consumed counts.");
        Assert.That(result.Failures[2].Error, Does.Contain("no finite number"));
        Assert.That(result.Failures[3].Error, Does.Contain("did not answer"), "A cancellation that nobody asked for is a failure.");
        Assert.That(result.Best?.Score, Is.EqualTo(29));
    }

    [Test]
    public void SaysThatAllTrialsFailed([Values] bool evolution)
    {
        IStrategy<MacroSpace> strategy = evolution ? new RegularizedEvolution<MacroSpace>(1, 30) : new RandomSearch<MacroSpace>(1);
        SearchResult<MacroSpace> result = new Search<MacroSpace>(
            strategy, new FunctionEvaluator<MacroSpace>(Throw), Thirty).Run();
        Assert.That(result.StopReason, Is.EqualTo(StopReason.TrialBudget));
        Assert.That(result.Best, Is.Null);
        Assert.That(
            () => result.BestArchitecture, Throws.InvalidOperationException.With.Message.Contains("all 30 trials failed").And.Message.Contains("broken"));

        static double Throw(MacroSpace architecture) => throw new InvalidOperationException("broken");
    }

    [Test]
    public void CountsTheImagesThatAFailedTrialConsumed()
    {
        SearchResult<TrainingSpace> result = Always<TrainingSpace>(new DivergedException(300), new SearchOptions { Budget = Budget.TrainingImages(1000) });
        Assert.That(result.StopReason, Is.EqualTo(StopReason.ImageBudget));
        Assert.That(result.Trials.Select(trial => trial.TrainingImages), Is.EqualTo(new[] { 300L, 300L, 300L, 300L }));
        Assert.That(result.TrainingImages, Is.EqualTo(1200));
    }

    [Test, CancelAfter(20_000)]
    public void AnEvaluatorThatAlwaysFailsEndsTheSearch(CancellationToken tooLong)
    {
        // Numbers without steps never repeat, and what throws consumes nothing: neither the budget nor exhaustion would end it.
        var options = new SearchOptions { Budget = Budget.TrainingImages(1000) };
        Assert.That(options.FailureLimit, Is.EqualTo(100));
        SearchResult<TrainingSpace> result = Always<TrainingSpace>(new InvalidOperationException("broken"), options, tooLong);
        Assert.That(result.StopReason, Is.EqualTo(StopReason.FailureLimit));
        Assert.That(result.Trials, Has.Count.EqualTo(100));
        Assert.That(result.Best, Is.Null);
        Assert.That(
            () => result.BestArchitecture, Throws.InvalidOperationException.With.Message.Contains("FailureLimit").And.Message.Contains("broken"));
    }

    [Test]
    public void OnlyFailuresInARowEndTheSearch()
    {
        var evaluator = new FunctionEvaluator<TrainingSpace>((_, trial) =>
            trial.Number is 3 or 7 ? 1 : throw new InvalidOperationException("broken"));
        SearchResult<TrainingSpace> result = new Search<TrainingSpace>(
            new RandomSearch<TrainingSpace>(1), evaluator, new SearchOptions { Budget = Budget.Trials(100), FailureLimit = 4 }).Run();
        Assert.That(result.StopReason, Is.EqualTo(StopReason.FailureLimit));
        Assert.That(result.Trials, Has.Count.EqualTo(12));
        Assert.That(result.Best?.Number, Is.EqualTo(3));
        Assert.That(() => new SearchOptions { Budget = Budget.Trials(1), FailureLimit = 0 }, Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    private static SearchResult<S> Always<S>(Exception failure, SearchOptions options, CancellationToken cancellation = default)
        where S : class, ISearchSpace<S> => new Search<S>(
            new RandomSearch<S>(1), new FunctionEvaluator<S>((_, _, _) => throw failure), options).Run(cancellationToken: cancellation);

    private sealed class DivergedException(long images) : Exception, IConsumedImages
    {
        public long TrainingImages => images;
    }
}
