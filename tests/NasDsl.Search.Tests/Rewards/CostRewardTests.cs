namespace NasDsl.Search.Tests.Rewards;

[TestFixture]
internal sealed class CostRewardTests
{
    [TestCase(0.75, 40, 0.75 * 1.0498)]
    [TestCase(0.75, 80, 0.75)]
    [TestCase(0.75, 160, 0.75 * 0.9526)]
    [TestCase(0, 160, 0)]
    public void TheSoftFormRewardsWhatIsCheaperThanTheTarget(double score, double cost, double expected) =>
        Assert.That(CostReward.Soft(80).Of(score, cost), Is.EqualTo(expected).Within(1e-4));

    [TestCase(0.75, 40, 0.75)]
    [TestCase(0.75, 80, 0.75)]
    [TestCase(0.75, 160, 0.375)]
    [TestCase(0.75, 240, 0.25)]
    public void TheHardFormDividesByWhatIsTooMuch(double score, double cost, double expected) =>
        Assert.That(CostReward.Hard(80).Of(score, cost), Is.EqualTo(expected).Within(1e-12));

    /// <summary>How the paper comes to −0.07: twice the latency for 5 % more accuracy is worth the same.</summary>
    [Test]
    public void TwiceTheCostIsWorthFivePercent([Values(10, 60, 200)] double cost) => Assert.That(
        CostReward.Soft(80).Of(0.5 * 1.05, 2 * cost), Is.EqualTo(CostReward.Soft(80).Of(0.5, cost)).Within(0.1).Percent);

    [Test]
    public void BothExponentsCountOnTheirSides()
    {
        var reward = new CostReward(10, -0.5, -2);
        Assert.That(reward.Of(3, 2.5), Is.EqualTo(6).Within(1e-12));
        Assert.That(reward.Of(3, 20), Is.EqualTo(0.75).Within(1e-12));
    }

    [Test]
    public void RefusesWhatHasNoReward()
    {
        Assert.That(() => CostReward.Soft(0), Throws.InstanceOf<ArgumentOutOfRangeException>().With.Message.Contains("target"));
        Assert.That(() => CostReward.Soft(1, 0.07), Throws.InstanceOf<ArgumentOutOfRangeException>().With.Message.Contains("Exponent"));
        Assert.That(() => CostReward.Hard(1).Of(-0.1, 1), Throws.InstanceOf<ArgumentOutOfRangeException>().With.Message.Contains("score"));
        Assert.That(() => CostReward.Hard(1).Of(0.1, 0), Throws.InstanceOf<ArgumentOutOfRangeException>().With.Message.Contains("cost"));
    }
}
