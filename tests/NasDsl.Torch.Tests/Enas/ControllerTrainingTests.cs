using NasDsl.Torch.Tests.Controllers;
using TorchSharp;
using static TorchSharp.torch;

namespace NasDsl.Torch.Tests;

/// <summary>The controller's side of ENAS, with rewards that are made up.</summary>
[TestFixture]
internal sealed class ControllerTrainingTests
{
    private static readonly BuildOptions _double = new(CPU, ScalarType.Float64);

    /// <summary>The gradient of the step is the mean of those of all samples, each taken alone, with the baseline before each.</summary>
    [Test]
    public void TheGradientIsThatOfAllSamples()
    {
        EnasOptions options = new() { ControllerSamples = 5, BaselineDecay = 0.7, EntropyWeight = 0.05, ControllerLearningRate = 1e-12 };
        using DisposeScope scope = NewDisposeScope();
        using LstmController<CellSpace> controller = new(new RandomSource(1), ControllerOptions.EnasCells with { InitialRange = 0.5 }, _double);
        using ControllerTraining<CellSpace> training = new(controller, options, new RandomSource(2), _double);
        training.Run(Score);
        double[] actual = Gradient(controller);

        RandomSource random = new(2);
        double[] expected = new double[actual.Length];
        double? baseline = null;
        for (int i = 0; i < 5; i++)
        {
            CellSpace sample = controller.Sample(random);
            controller.zero_grad();
            PolicyOutput policy = controller.Evaluate([sample]);
            double reward = Score(sample) + (0.05 * policy.Entropy.item<double>());
            double advantage = reward - (baseline ?? reward);
            baseline = (0.7 * (baseline ?? reward)) + (0.3 * reward);
            (-policy.LogProbability.sum()).backward();
            double[] gradient = Gradient(controller);
            for (int j = 0; j < expected.Length; j++)
            {
                expected[j] += advantage * gradient[j] / 5;
            }
        }

        Assert.That(actual, Is.EqualTo(expected).Within(1e-9));
        Assert.That(actual.Max(Math.Abs), Is.GreaterThan(1e-3));
        Assert.That(training.Baseline, Is.EqualTo(baseline).Within(1e-9));
    }

    [Test]
    public void ASampleWithoutAnAccuracyCountsAsWrongAndOnlyAllOfThemEndIt()
    {
        EnasOptions options = new() { ControllerSamples = 4, EntropyWeight = 0, BaselineDecay = 0.5 };
        using LstmController<CellSpace> controller = new(new RandomSource(1), ControllerOptions.EnasCells);
        using ControllerTraining<CellSpace> training = new(controller, options, new RandomSource(2), new BuildOptions(CPU));
        double[] before = Weights(controller);
        Assert.That(training.Run(static _ => double.NaN), Is.False);
        Assert.That(Weights(controller), Is.EqualTo(before));
        Assert.That(training.Baseline, Is.Null);
        int scored = 0;
        Assert.That(training.Run(_ => ++scored == 2 ? double.NaN : 0.8), Is.True);
        Assert.That(training.Baseline, Is.EqualTo(0.7).Within(1e-9), "0.8, then half of 0, then twice half of 0.8");
        Assert.That(training.Take().Accuracy, Is.EqualTo(0.6).Within(1e-9));
        Assert.That(Weights(controller), Is.Not.EqualTo(before));
    }

    private static double[] Weights(LstmController<CellSpace> controller)
    {
        using DisposeScope scope = NewDisposeScope();
        return [.. controller.parameters().SelectMany(static weight => weight.detach().to(ScalarType.Float64).data<double>().ToArray())];
    }

    [Test]
    public void ThePolicyMovesToTheBetterOperation()
    {
        EnasOptions options = new() { ControllerSamples = 10 };
        using LstmController<CellSpace> controller = new(new RandomSource(1), ControllerOptions.EnasCells);
        using ControllerTraining<CellSpace> training = new(controller, options, new RandomSource(2), new BuildOptions(CPU));
        double before = Share(controller);
        for (int step = 0; step < 60; step++)
        {
            training.Run(Score);
        }

        // 0.44·tanh lets the best of four operations be e^0.88 times as likely as each other at most: 0.445.
        Assert.That(before, Is.EqualTo(0.25).Within(0.04));
        Assert.That(Share(controller), Is.GreaterThan(0.36).And.LessThan(0.46));
        (double accuracy, double entropy, CellSpace? best) = training.Take();
        Assert.That(accuracy, Is.InRange(0.25, 0.45));
        Assert.That(entropy, Is.GreaterThan(1));
        Assert.That(Score(best!), Is.GreaterThan(0.6));
        Assert.That(training.Take().Accuracy, Is.NaN);
    }

    /// <summary>With a reward that is the same for all, the skip prior alone moves the policy.</summary>
    [Test]
    public void SkipLinksAreHeldNearThePrior()
    {
        EnasOptions options = EnasOptions.Layers with { ControllerSamples = 4, SkipPrior = 0.2, ControllerLearningRate = 0.02 };
        using LstmController<LinkedPathSpace> controller = new(new RandomSource(1), ControllerOptions.EnasLayers);
        using ControllerTraining<LinkedPathSpace> training = new(controller, options, new RandomSource(2), new BuildOptions(CPU));
        for (int step = 0; step < 150; step++)
        {
            training.Run(static _ => 0.5);
        }

        RandomSource random = new(3);
        double links = Enumerable.Range(0, 600).Average(_ => Links(controller.Sample(random)) / 6.0);
        Assert.That(links, Is.EqualTo(0.2).Within(0.06), "It was a half at first.");
    }

    private static int Links(LinkedPathSpace architecture)
    {
        int[] tokens = new int[LinkedPathSpace.TokenCount];
        architecture.Encode(tokens, []);
        return tokens[2] + tokens[4] + tokens[5] + tokens[7] + tokens[8] + tokens[9];
    }

    private static double Share(LstmController<CellSpace> controller)
    {
        RandomSource random = new(3);
        return Enumerable.Range(0, 300).Average(_ => Score(controller.Sample(random)));
    }

    private static double Score(CellSpace architecture) =>
        architecture.Normal.Concat(architecture.Reduce).SelectMany(node => node).Count(edge => edge.Operation == CellOp.Conv3) / 8.0;

    private static double[] Gradient(LstmController<CellSpace> controller) =>
        [.. controller.parameters().SelectMany(parameter => parameter.grad!.data<double>().ToArray())];
}
