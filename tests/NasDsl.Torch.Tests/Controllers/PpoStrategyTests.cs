using NasDsl.Search;
using NasDsl.Spaces;
using TorchSharp;
using static NasDsl.Torch.Tests.Controllers.PolicyTrials;
using static TorchSharp.torch;

namespace NasDsl.Torch.Tests.Controllers;

[TestFixture]
internal sealed class PpoStrategyTests
{
    [Test]
    public void LearnsWithProposalsInFlight([Values(0, 0.5)] double valueWeight)
    {
        using var strategy = Create(1, new PpoOptions { ValueWeight = valueWeight });
        (double early, double late) = LearnInFlight(strategy, 300);
        Assert.That(early, Is.EqualTo(0.4).Within(0.15));
        Assert.That(late, Is.GreaterThan(0.75));
    }

    /// <summary>A result that comes after the policy has moved is weighed by how much likelier its choices have become since they were drawn.</summary>
    [Test]
    public void ALateResultIsTakenToThePolicyThatDrewIt()
    {
        var options = new PpoOptions
        {
            BatchSize = 1,
            Epochs = 1,
            EntropyWeight = 0,
            StandardizeRewards = false,
            AdvantageLimit = null,
            ClipRange = 0.999,
            LearningRate = 0.01,
            Controller = new ControllerOptions { HiddenSize = 8, InitialRange = 0.8, TanhConstant = 0, Temperature = 1 },
        };
        using DisposeScope scope = NewDisposeScope();
        using var strategy = new PpoStrategy<MacroSpace>(new RandomSource(1), options, new BuildOptions(ScalarType: ScalarType.Float64));
        MacroSpace late = strategy.Ask().Architecture;
        Tensor drawnWith = strategy.Controller.EvaluateSteps([late]).LogProbability.detach();
        for (int number = 0; number < 6; number++)
        {
            strategy.Tell(new Trial<MacroSpace>(number, strategy.Ask().Architecture, TrialState.Completed, number % 2));
        }

        double advantage = 3 - strategy.Baseline!.Value;
        strategy.Controller.zero_grad();
        Tensor steps = strategy.Controller.EvaluateSteps([late]).LogProbability;
        Tensor ratio = (steps - drawnWith).exp();
        Assert.That((ratio - 1).abs().max().item<double>(), Is.GreaterThan(0.01).And.LessThan(0.9));
        (-(ratio * advantage).sum()).backward();
        double[] expected = Gradient(strategy);
        strategy.Tell(new Trial<MacroSpace>(6, late, TrialState.Completed, 3));
        Assert.That(Gradient(strategy), Is.EqualTo(expected).Within(1e-4), "Proposals are drawn in single precision.");
        Assert.That(expected.Max(), Is.GreaterThan(0.1));
    }

    [Test]
    public void FailedTrialsAndRepeatsTeachNothing()
    {
        using var strategy = Create(1, new PpoOptions { BatchSize = 1 });
        Tell(strategy, 0, 0.8);
        Tell(strategy, 1, 0.9);
        float[] before = Weights(strategy);
        strategy.Tell(new Trial<MacroSpace>(2, strategy.Ask().Architecture, TrialState.Failed, double.NaN) { Error = "It broke." });
        strategy.Tell(new Trial<MacroSpace>(1, strategy.Ask().Architecture, TrialState.Completed, 0.9) { IsRepeat = true });
        Assert.That(Weights(strategy), Is.EqualTo(before));
        Assert.That(strategy.Baseline, Is.EqualTo(0.81).Within(1e-12));
    }

    /// <summary>64 is a power of two, by which floating-point numbers are scaled without rounding.</summary>
    [Test]
    public void TheUnitOfTheScoreChangesNothing([Values] bool isPpo)
    {
        MacroSpace[] asked = Run(1), other = Run(64);
        Assert.That(other, Is.EqualTo(asked));

        MacroSpace[] Run(double unit)
        {
            using PolicyStrategy<MacroSpace> strategy = isPpo ? Create(3, new PpoOptions()) : new ReinforceStrategy<MacroSpace>(
                new RandomSource(3), new ReinforceOptions { EntropyWeight = 0.01 });
            SearchResult<MacroSpace> result = new Search<MacroSpace>(
                strategy,
                new FunctionEvaluator<MacroSpace>(one => unit * ShareOfConvolutions(one)),
                new SearchOptions { Budget = Budget.Trials(60) }).Run();
            return [.. result.Trials.Select(trial => trial.Architecture)];
        }
    }

    [Test]
    public void TheSameSeedGivesTheSameSearchBitForBit()
    {
        float[] first = Run(1);
        Assert.That(Run(1), Is.EqualTo(first));
        Assert.That(Run(2), Is.Not.EqualTo(first));

        static float[] Run(ulong seed)
        {
            using PpoStrategy<MacroSpace> strategy = Create(seed, new PpoOptions { ValueWeight = 0.5 });
            _ = new Search<MacroSpace>(
                strategy, new FunctionEvaluator<MacroSpace>(ShareOfConvolutions), new SearchOptions { Budget = Budget.Trials(40) }).Run();
            return Weights(strategy);
        }
    }

    [Test]
    public void LeavesNoTensors([Values(0, 0.5)] double valueWeight)
    {
        long before = LiveTensors.Count;
        PpoStrategy<MacroSpace> strategy = Create(1, new PpoOptions { ValueWeight = valueWeight, BatchSize = 2, Epochs = 2 });
        for (int number = 0; number < 4; number++)
        {
            Tell(strategy, number, number % 7);
        }

        long afterTwo = LiveTensors.Count;
        for (int number = 4; number < 80; number++)
        {
            Tell(strategy, number, number % 7);
        }

        Assert.That(LiveTensors.Count, Is.EqualTo(afterTwo));
        strategy.Dispose();
        Assert.That(LiveTensors.Count, Is.EqualTo(before));
    }

    [TestCase(10, 5)]
    [TestCase(200, 10)]
    [TestCase(10_000, 20)]
    public void DefaultsScaleWithTheBudget(int trials, int batch) => Assert.That(PpoOptions.ForTrials(trials).BatchSize, Is.EqualTo(batch));

    [TestCase(10, 0.01)]
    [TestCase(100, 0.007)]
    [TestCase(10_000, 0.0035)]
    public void ReinforceLearnsFasterInAShortSearch(int trials, double rate) =>
        Assert.That(ReinforceOptions.ForTrials(trials).LearningRate, Is.EqualTo(rate).Within(1e-12));

    [Test]
    public void RefusesImpossibleSettings()
    {
        Assert.That(() => new PpoOptions { Epochs = 0 }, Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => new PpoOptions { ClipRange = 0 }, Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => new PpoOptions { ClipRange = 1 }, Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => new PpoOptions { ValueWeight = -1 }, Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => new PpoOptions { AdvantageLimit = 0 }, Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => PpoOptions.ForTrials(0), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    private static PpoStrategy<MacroSpace> Create(ulong seed, PpoOptions options) => new(new RandomSource(seed), options);

    private static double[] Gradient(PpoStrategy<MacroSpace> strategy) =>
        [.. strategy.Controller.parameters().SelectMany(parameter => parameter.grad!.data<double>().ToArray())];
}
