namespace NasDsl.NUnit.Fixtures;

/// <summary>Tests that run several times.</summary>
public class Repetitions
{
    public static List<ulong> Seeds { get; } = [];

    [Evaluator] private static double Score(PocketSpace architecture) => Scores.Of(architecture);

    [SearchTest(StrategyFrom = nameof(Make), Trials = 2), global::NUnit.Framework.Repeat(3)]
    public void A_seed_each(PocketSpace best)
    {
    }

    [SearchTest(StrategyFrom = nameof(Make), Trials = 2, Seed = 9), global::NUnit.Framework.Repeat(3)]
    public void The_same_seed(PocketSpace best)
    {
    }

    [SearchTest(StrategyFrom = nameof(Make), Trials = 2), Retry(5)]
    public void Until_it_passes(PocketSpace best) => Assert.That(Seeds, Has.Count.EqualTo(3));

    private static IStrategy<PocketSpace> Make(ulong seed, int trials)
    {
        Seeds.Add(seed);
        return new RegularizedEvolution<PocketSpace>(seed, trials);
    }
}
