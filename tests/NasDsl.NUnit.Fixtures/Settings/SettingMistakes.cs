namespace NasDsl.NUnit.Fixtures;

/// <summary>Tests that are declared wrongly, which NUnit says when it lists them.</summary>
public class SettingMistakes
{
    [SearchTest(Trials = 0)]
    public void No_trials(PocketSpace best)
    {
    }

    [SearchTest(Seconds = -1)]
    public void Negative_time(PocketSpace best)
    {
    }

    [SearchTest(Strategy.Random, StrategyFrom = "Make")]
    public void Two_strategies(PocketSpace best)
    {
    }

    [SearchTest]
    public void Another_parameter(PocketSpace best, int count)
    {
    }

    [SearchTest]
    public void No_parameter()
    {
    }

    [SearchTest]
    public void Two_spaces(PocketSpace best, RateSpace other)
    {
    }
}
