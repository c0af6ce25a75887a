using NasDsl.Search;
using NasDsl.Spaces;

namespace NasDsl.Torch.Tests.Controllers;

/// <summary>A controller over spaces in which some decisions, numbers among them, are taken only beside others.</summary>
[TestFixture]
internal sealed class ConditionalSpacesTests
{
    [Test]
    public void NumbersThatAreNotTakenHaveTheirLeastValue()
    {
        using var strategy = new ReinforceStrategy<OptimizerSpace>(1);
        OptimizerSpace[] drawn = [.. Enumerable.Range(0, 400).Select(_ => strategy.Ask().Architecture)];
        Assert.That(drawn.Count(static one => one.Optimizer == "adam"), Is.InRange(150, 250));
        foreach (OptimizerSpace one in drawn)
        {
            Assert.That(one.Optimizer == "adam" ? one.Momentum == 0 : one.Epsilon == 1e-9, one.ToString());
        }
    }

    [Test]
    public void LearnsWhichBlocksAreGood()
    {
        using var strategy = new ReinforceStrategy<TinyForestSpace>(1);
        TinyForestSpace[] asked = new TinyForestSpace[1200];
        for (int number = 0; number < asked.Length; number++)
        {
            TinyForestSpace one = asked[number] = strategy.Ask().Architecture;
            strategy.Tell(new Trial<TinyForestSpace>(number, one, TrialState.Completed, Score(one)));
        }

        Assert.That(asked[^100..].Average(Score), Is.GreaterThan(1.7).And.GreaterThan(asked[..100].Average(Score) + 1));
    }

    private static double Score(TinyForestSpace one) => one.Rows.Count(static row => row.IsOn && row.Mode == 'y');
}
