namespace NasDsl.NUnit.Fixtures;

/// <summary>Searches that are kept in a file.</summary>
[SearchDefaults(Study = "kept-searches.db")]
public class KeptSearches
{
    public static int Evaluations { get; set; }

    private static IStrategy<PocketSpace> Held { get; } = new RandomSearch<PocketSpace>(1);

    [Evaluator]
    private static double Score(PocketSpace architecture)
    {
        Evaluations++;
        return Scores.Of(architecture);
    }

    [SearchTest(Strategy.Evolution, Trials = 14, Seed = 4)]
    public void Fails_with_what_is_kept(SearchResult<PocketSpace> result) => Assert.Fail($"{result.Trials.Count} trials");

    [SearchTest(Strategy.Evolution, Trials = 14, Seed = 4, Study = "")]
    public void Fails_with_what_is_not_kept(SearchResult<PocketSpace> result) => Assert.Fail($"{result.Trials.Count} trials");

    [SearchTest(StrategyFrom = nameof(Held), Trials = 3)]
    public void With_a_strategy_that_is_held(PocketSpace best) => Assert.Fail("It must not run.");
}
