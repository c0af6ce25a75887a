using NasDsl.Spaces;

namespace NasDsl.Search.Tests.Loop;

/// <summary>A strategy that throws ends the search, and takes none of its trials with it.</summary>
[TestFixture]
internal sealed class FailingStrategyTests
{
    [Test]
    public void WhatWasFoundIsKeptWhereAskOrTellThrows([Values] bool ask)
    {
        var reported = new Reports<SearchProgress<MacroSpace>>();
        SearchResult<MacroSpace> result = Run(new Failing(ask ? 4 : int.MaxValue, ask ? int.MaxValue : 3), reported);
        Assert.That(result.StopReason, Is.EqualTo(StopReason.StrategyFailed));
        Assert.That(result.Error, Is.EqualTo("ArithmeticException: no such matrix"));
        Assert.That(result.Trials.Select(static trial => trial.Number), Is.EqualTo(new[] { 0, 1, 2 }));
        Assert.That(reported, Has.Count.EqualTo(3));
        Assert.That(result.Best?.Score, Is.EqualTo(2));
        Assert.That(result.ToString(), Does.Contain("StrategyFailed: ArithmeticException: no such matrix"));
    }

    [Test]
    public void TheFirstTrialIsKeptToo() => Assert.That(Run(new Failing(int.MaxValue, 1)).Trials, Has.Count.EqualTo(1));

    [Test]
    public void AtTheVeryFirstProposalTheErrorIsThrown() =>
        Assert.That(() => Run(new Failing(1, int.MaxValue)), Throws.TypeOf<ArithmeticException>());

    [Test]
    public void AStoredResultThatCannotBeToldEndsTheSearchToo()
    {
        SearchResult<MacroSpace> result = Run(new Failing(int.MaxValue, 2, isSame: true));
        Assert.That(result.StopReason, Is.EqualTo(StopReason.StrategyFailed));
        Assert.That(result.Trials, Has.Count.EqualTo(1));
        Assert.That(result.Error, Does.Contain("no such matrix"));
    }

    private static SearchResult<MacroSpace> Run(IStrategy<MacroSpace> strategy, IProgress<SearchProgress<MacroSpace>>? progress = null) => new Search<MacroSpace>(
        strategy, new FunctionEvaluator<MacroSpace>((_, trial) => trial.Number), new SearchOptions { Budget = Budget.Trials(10) }).Run(progress);
}
