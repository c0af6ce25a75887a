using NasDsl.Search;
using NasDsl.Spaces;
using TorchSharp;
using static NasDsl.Torch.Tests.Controllers.PolicyTrials;
using static TorchSharp.torch;

namespace NasDsl.Torch.Tests.Controllers;

[TestFixture]
internal sealed class ReinforceStrategyTests
{
    [Test]
    public void TheFirstRewardIsTheFirstBaselineAndTeachesNothing()
    {
        using var strategy = new ReinforceStrategy<MacroSpace>(1);
        float[] before = Weights(strategy);
        Assert.That(strategy.Baseline, Is.Null);
        Tell(strategy, 0, 0.8);
        Assert.That(strategy.Baseline, Is.EqualTo(0.8));
        Assert.That(Weights(strategy), Is.EqualTo(before), "Its advantage over itself is 0.");
        Tell(strategy, 1, 0.9);
        Assert.That(strategy.Baseline, Is.EqualTo(0.81).Within(1e-12));
        Assert.That(Weights(strategy), Is.Not.EqualTo(before), "Its advantage over the old baseline is 0.1.");
    }

    [Test]
    public void ABatchIsJudgedByTheBaselineBeforeIt()
    {
        using var strategy = new ReinforceStrategy<MacroSpace>(new RandomSource(1), new ReinforceOptions { BatchSize = 3 });
        float[] before = Weights(strategy);
        Tell(strategy, 0, 1);
        Tell(strategy, 1, 2);
        Assert.That(Weights(strategy), Is.EqualTo(before));
        Tell(strategy, 2, 3);
        Assert.That(strategy.Baseline, Is.EqualTo(2).Within(1e-12), "The first batch is measured from its own mean.");
        Assert.That(Weights(strategy), Is.Not.EqualTo(before));
    }

    [Test]
    public void FailedTrialsAndRepeatsTeachNothing()
    {
        using var strategy = new ReinforceStrategy<MacroSpace>(1);
        Tell(strategy, 0, 0.8);
        Tell(strategy, 1, 0.9);
        float[] before = Weights(strategy);
        strategy.Tell(new Trial<MacroSpace>(2, strategy.Ask().Architecture, TrialState.Failed, double.NaN) { Error = "It broke." });
        strategy.Tell(new Trial<MacroSpace>(1, strategy.Ask().Architecture, TrialState.Completed, 0.9) { IsRepeat = true });
        Assert.That(Weights(strategy), Is.EqualTo(before));
        Assert.That(strategy.Baseline, Is.EqualTo(0.81).Within(1e-12));
    }

    [Test]
    public void LearnsWithProposalsInFlight()
    {
        using var strategy = new ReinforceStrategy<MacroSpace>(1);
        (double early, double late) = LearnInFlight(strategy, 400);
        Assert.That(early, Is.EqualTo(1 / 3.0).Within(0.1));
        Assert.That(late, Is.GreaterThan(0.75));
    }

    [Test]
    public void TheSameSeedGivesTheSameSearchBitForBit()
    {
        (MacroSpace[] Asked, float[] Weights) first = Run(1);
        (MacroSpace[] Asked, float[] Weights) again = Run(1);
        Assert.That(again.Asked, Is.EqualTo(first.Asked));
        Assert.That(again.Weights, Is.EqualTo(first.Weights));
        Assert.That(Run(2).Asked, Is.Not.EqualTo(first.Asked));

        static (MacroSpace[] Asked, float[] Weights) Run(ulong seed)
        {
            using var strategy = new ReinforceStrategy<MacroSpace>(seed);
            SearchResult<MacroSpace> result = new Search<MacroSpace>(
                strategy, new FunctionEvaluator<MacroSpace>(ShareOfConvolutions), new SearchOptions { Budget = Budget.Trials(60) }).Run();
            return ([.. result.Trials.Select(trial => trial.Architecture)], Weights(strategy));
        }
    }

    [Test]
    public void LeavesNoTensors()
    {
        long before = Live();
        var strategy = new ReinforceStrategy<MacroSpace>(1);
        Tell(strategy, 0, 0.5);
        Tell(strategy, 1, 0.6);
        long afterTwo = Live();
        for (int number = 2; number < 200; number++)
        {
            Tell(strategy, number, number % 7);
        }

        Assert.That(Live(), Is.EqualTo(afterTwo));
        strategy.Dispose();
        Assert.That(Live(), Is.EqualTo(before));

        static long Live() => DisposeScopeManager.Statistics.ThreadTotalLiveCount;
    }

    [Test]
    public void OutlivesTheScopeItIsMadeIn()
    {
        ReinforceStrategy<MacroSpace> strategy;
        using (NewDisposeScope())
        {
            strategy = new ReinforceStrategy<MacroSpace>(1);
        }

        Tell(strategy, 0, 0.5);
        Tell(strategy, 1, 0.6);
        Assert.That(strategy.Baseline, Is.EqualTo(0.51).Within(1e-12));
        strategy.Dispose();
    }

    [Test]
    public void MakesNoTensorOnTheDefaultDevice()
    {
        set_default_device(META);
        try
        {
            using var strategy = new ReinforceStrategy<MacroSpace>(
                new RandomSource(1), new ReinforceOptions { EntropyWeight = 0.01 }, new BuildOptions(CPU));
            Tell(strategy, 0, 0.5);
            Tell(strategy, 1, 0.6);
            Assert.That(Weights(strategy), Has.None.NaN);
        }
        finally
        {
            set_default_device(CPU);
        }
    }

    [Test]
    public void RefusesImpossibleSettings()
    {
        Assert.That(() => new ReinforceOptions { LearningRate = 0 }, Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => new ReinforceOptions { BaselineDecay = 1 }, Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => new ReinforceOptions { BatchSize = 0 }, Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => new ReinforceOptions { EntropyWeight = -1 }, Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => new ControllerOptions { Temperature = 0 }, Throws.InstanceOf<ArgumentOutOfRangeException>());
    }
}
