namespace NasDsl.NUnit.Fixtures;

/// <summary>Searches that time ends: from the fourth trial on each waits until it is cancelled.</summary>
public class CutSearches
{
    [Evaluator]
    private static double Score(PocketSpace architecture, TrialContext context, CancellationToken cancellationToken)
    {
        if (context.Number == 3)
        {
            cancellationToken.WaitHandle.WaitOne();
            cancellationToken.ThrowIfCancellationRequested();
        }

        return context.Number;
    }

    [SearchTest(Strategy.Grid, Trials = 50), CancelAfter(1000)]
    public void CancelAfter_gives_the_best_so_far(SearchResult<PocketSpace> result, CancellationToken cancellationToken)
    {
        Assert.That((result.StopReason, result.Trials.Count, result.Best!.Score), Is.EqualTo((StopReason.Cancelled, 3, 2.0)));
        Assert.That(cancellationToken.IsCancellationRequested);
    }

    [SearchTest(Strategy.Grid, Trials = 50, Seconds = 1)]
    public void Seconds_give_the_best_so_far(SearchResult<PocketSpace> result) =>
        Assert.That((result.StopReason, result.Trials.Count, result.Best!.Score), Is.EqualTo((StopReason.TimeBudget, 3, 2.0)));

    [SearchTest(Strategy.Grid, Seconds = 1)]
    public void Seconds_and_a_failure(Trial<PocketSpace> best) => Assert.That(best.Score, Is.EqualTo(5));
}
