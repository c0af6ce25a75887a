using NasDsl.Search;

namespace NasDsl.Torch.Tests.Controllers;

[TestFixture]
internal sealed class ContinuousNumbersTests
{
    [Test]
    public void AFreshPolicyCoversTheRangesOnTheirScales()
    {
        using var strategy = new ReinforceStrategy<NumbersSpace>(1);
        NumbersSpace[] drawn = [.. Enumerable.Range(0, 4000).Select(_ => strategy.Ask().Architecture)];
        Assert.That(drawn.Select(settings => settings.Shift), Is.All.InRange(-2, 6));
        Assert.That(drawn.Select(settings => settings.Rate), Is.All.InRange(1e-4, 1e-1));
        Assert.That(drawn.Average(settings => settings.Shift), Is.EqualTo(2).Within(0.15));
        Assert.That(drawn.Average(settings => Math.Log10(settings.Rate)), Is.EqualTo(-2.5).Within(0.06));
        Assert.That(drawn.Count(settings => settings.Rate < 1e-3) / 4000.0, Is.EqualTo(1 / 3.0).Within(0.04));
        Assert.That(drawn.Select(settings => settings.Shift).Distinct().Count(), Is.EqualTo(4000), "Inside its bin a number is drawn anew.");
    }

    [Test]
    public void LearnsWhereTheGoodNumbersAre()
    {
        using var strategy = new ReinforceStrategy<NumbersSpace>(1);
        NumbersSpace[] asked = new NumbersSpace[800];
        for (int number = 0; number < asked.Length; number++)
        {
            NumbersSpace settings = asked[number] = strategy.Ask().Architecture;
            double score = -Math.Abs(Math.Log10(settings.Rate) + 2) - (Math.Abs(settings.Shift - 4) / 4);
            strategy.Tell(new Trial<NumbersSpace>(number, settings, TrialState.Completed, score));
        }

        Assert.That(Error(asked[..100]), Is.GreaterThan(1.2));
        Assert.That(Error(asked[^100..]), Is.LessThan(0.7));

        static double Error(NumbersSpace[] settings) =>
            settings.Average(s => Math.Abs(Math.Log10(s.Rate) + 2) + (Math.Abs(s.Shift - 4) / 4));
    }
}
