namespace NasDsl.NUnit.Fixtures;

/// <summary>Strategies that are none, or not for the space.</summary>
public class StrategyMistakes
{
    [Evaluator] private static double Score(RateSpace architecture) => architecture.Rate;

    [SearchTest(Strategy.Ppo)]
    public void Without_a_discrete_decision(RateSpace best) => Assert.Fail("It must not run.");

    [SearchTest(typeof(List<>))]
    public void No_strategy(RateSpace best) => Assert.Fail("It must not run.");

    [SearchTest(typeof(Evolution<>))]
    public void No_constructor(RateSpace best) => Assert.Fail("It must not run.");

    [SearchTest(StrategyFrom = nameof(Broken), Seed = 6)]
    public void A_strategy_that_throws(RateSpace best) => Assert.Fail("It must not run.");

    [SearchTest(StrategyFrom = nameof(Score))]
    public void No_strategy_from_a_member(RateSpace best) => Assert.Fail("It must not run.");

    private static IStrategy<RateSpace> Broken() => throw new NotSupportedException("no strategy today");
}
