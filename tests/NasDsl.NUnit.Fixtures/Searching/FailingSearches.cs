namespace NasDsl.NUnit.Fixtures;

/// <summary>Search tests that fail, each in its own way.</summary>
public class FailingSearches
{
    [Evaluator]
    private static double Score(PocketSpace architecture) => architecture.Width == 32
        ? throw new InvalidOperationException("too wide")
        : Scores.Of(architecture);

    [SearchTest(Strategy.Grid, Trials = 9, Seed = 5)]
    public void Wants_more(SearchResult<PocketSpace> result) => Assert.That(result, Finds.Accuracy(above: 0.9).Within(5).Trials);

    [SearchTest(Strategy.Grid, Trials = 9)]
    public void Throws(PocketSpace best) => throw new NotSupportedException($"no {best.Width}");

    [SearchTest(Strategy.Grid, Trials = 9)]
    public void Fails_twice(PocketSpace best) => Assert.Multiple(() =>
    {
        Assert.That(best.Width, Is.EqualTo(32));
        Assert.That(best.Body.Count, Is.Zero);
    });

    [SearchTest(Strategy.Grid, Trials = 9), Evaluator(nameof(Nothing))]
    public void Is_given_nothing(PocketSpace best) => Assert.Fail("It must not run.");

    [SearchTest(Strategy.Grid, Trials = 9), Evaluator(nameof(Nothing))]
    public void Is_given_the_failures(SearchResult<PocketSpace> result) => Assert.That(result.Failures, Has.Count.EqualTo(9));

    [SearchTest(Strategy.Grid, Trials = 9), global::NUnit.Framework.Repeat(2)]
    public void Repeats(PocketSpace best) => Assert.That(best.Width, Is.EqualTo(32));

    // Ignored on purpose: SearchTestTests runs it, and its message must say nothing of the search.
    [SearchTest(Strategy.Grid, Trials = 9)]
    public void Is_ignored(PocketSpace best) => Assert.Ignore("later");

    private static double Nothing(PocketSpace architecture) => throw new InvalidOperationException($"nothing at width {architecture.Width}");
}
