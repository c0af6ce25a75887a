using NasDsl.Spaces;
using TorchSharp;
using static TorchSharp.torch;

namespace NasDsl.Torch.Tests.Controllers;

/// <summary>Controllers over generated spaces: a depth, cells with distinct inputs, dense cells.</summary>
[TestFixture]
internal sealed class GeneratedSpacesTests
{
    [Test]
    public void LayersBeyondTheDepthAreNoChoice()
    {
        using var scope = NewDisposeScope();
        using var controller = new LstmController<DepthSpace>(new RandomSource(1), new ControllerOptions { InitialRange = 0.8 });
        Assert.That(Enumerated<DepthSpace>.All, Has.Length.EqualTo(28));
        PolicyOutput policy = controller.Evaluate(Enumerated<DepthSpace>.All);
        Assert.That(policy.LogProbability.exp().sum().item<float>(), Is.EqualTo(1).Within(1e-5));
        var random = new RandomSource(2);
        DepthSpace[] drawn = [.. Enumerable.Range(0, 1000).Select(_ => controller.Sample(random))];
        Assert.That(drawn.Distinct().Count(), Is.EqualTo(28));
    }

    [Test]
    public void LinksBeyondTheDepthAreNoChoice()
    {
        using var scope = NewDisposeScope();
        using var controller = new LstmController<TinyLinkSpace>(new RandomSource(1), new ControllerOptions { InitialRange = 0.8 });
        PolicyOutput policy = controller.Evaluate(Enumerated<TinyLinkSpace>.All);
        Assert.That(policy.LogProbability.exp().sum().item<float>(), Is.EqualTo(1).Within(1e-5));
    }

    [Test]
    public void AFreshPolicyIsNearlyUniformOverEnasMacro() => CheckFreshPolicy<EnasMacroSpace>((12 * Math.Log(6)) + (66 * Math.Log(2)));

    [Test]
    public void AFreshPolicyIsNearlyUniformOverDartsCells() => CheckFreshPolicy<DartsSpace>(2 * Math.Log(1_037_664_180));

    [Test]
    public void AFreshPolicyIsNearlyUniformOverBench201() => CheckFreshPolicy<Bench201Space>(Math.Log(15_625));

    private static void CheckFreshPolicy<S>(double uniformEntropy)
        where S : class, IDiscrete<S>
    {
        using var scope = NewDisposeScope();
        using var controller = new LstmController<S>(new RandomSource(1));
        var random = new RandomSource(2);
        S[] drawn = [.. Enumerable.Range(0, 100).Select(_ => controller.Sample(random))];
        Assert.That(drawn.Distinct().Count(), Is.GreaterThan(95));
        Assert.That(drawn.Select(architecture => architecture.IsAdmissible), Is.All.True);
        PolicyOutput policy = controller.Evaluate(drawn);
        Assert.That(policy.Entropy.mean().item<float>(), Is.EqualTo(uniformEntropy).Within(0.01));
        Assert.That(policy.LogProbability.mean().item<float>(), Is.EqualTo(-uniformEntropy).Within(0.1));
    }
}
