using NasDsl.Spaces;
using TorchSharp;
using static TorchSharp.torch;

namespace NasDsl.Torch.Tests.Controllers;

/// <summary>The clipped surrogate between two policies, enumerated over all architectures of a small space.</summary>
[TestFixture]
internal sealed class PpoObjectiveTests
{
    private const double ClipRange = 0.2;

    [Test]
    public void IsTheFormulaForEveryChoiceOfEveryArchitecture()
    {
        using var scope = NewDisposeScope();
        (double[] before, Tensor now, double[] advantages) = TwoPolicies();
        (int steps, int size) = ((int)now.shape[0], (int)now.shape[1]);
        Tensor leaf = now.detach().requires_grad_();
        Tensor surrogate = PpoObjective.Surrogate(
            leaf, tensor(before, [steps, size], ScalarType.Float64, CPU), tensor(advantages, ScalarType.Float64, CPU), ClipRange);
        surrogate.sum().backward();
        double[] values = surrogate.detach().data<double>().ToArray(), gradient = leaf.grad!.data<double>().ToArray();
        double[] logs = now.detach().data<double>().ToArray();
        int clipped = 0;
        for (int i = 0; i < values.Length; i++)
        {
            double advantage = advantages[i % size], ratio = Math.Exp(logs[i] - before[i]);
            bool isClipped = advantage > 0 ? ratio > 1 + ClipRange : ratio < 1 - ClipRange;
            double expected = isClipped ? (advantage > 0 ? 1 + ClipRange : 1 - ClipRange) * advantage : ratio * advantage;
            Assert.That(values[i], Is.EqualTo(expected).Within(1e-12));
            Assert.That(gradient[i], Is.EqualTo(isClipped ? 0 : ratio * advantage).Within(1e-12), "∇r = r·∇log p, and nothing where it is clipped");
            clipped += isClipped ? 1 : 0;
        }

        Assert.That(clipped, Is.InRange(values.Length / 10, values.Length * 6 / 10), "Both branches are seen.");
    }

    /// <summary>Never more than the unclipped surrogate: a lower bound, as the paper calls it.</summary>
    [Test]
    public void IsALowerBound()
    {
        using var scope = NewDisposeScope();
        (double[] before, Tensor now, double[] advantages) = TwoPolicies();
        Tensor old = tensor(before, [.. now.shape], ScalarType.Float64, CPU), advantage = tensor(advantages, ScalarType.Float64, CPU);
        Tensor slack = ((now - old).exp() * advantage) - PpoObjective.Surrogate(now, old, advantage, ClipRange);
        Assert.That(slack.min().item<double>(), Is.GreaterThanOrEqualTo(0));
        Assert.That(slack.max().item<double>(), Is.GreaterThan(0.01));
    }

    private static (double[] Before, Tensor Now, double[] Advantages) TwoPolicies()
    {
        GridSpace<TreeGrid>[] all = Enumerated<GridSpace<TreeGrid>>.All;
        var shape = new ControllerOptions { HiddenSize = 8, InitialRange = 0.8, Temperature = 1, TanhConstant = 0 };
        var type = new BuildOptions(ScalarType: ScalarType.Float64);
        using var first = new LstmController<GridSpace<TreeGrid>>(new RandomSource(1), shape, type);
        using var second = new LstmController<GridSpace<TreeGrid>>(new RandomSource(2), shape, type);
        var random = new RandomSource(3);
        return (
            first.EvaluateSteps(all).LogProbability.detach().data<double>().ToArray(),
            second.EvaluateSteps(all).LogProbability.detach(),
            [.. all.Select(_ => random.NextGaussian())]);
    }
}
