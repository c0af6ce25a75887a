using NasDsl.Spaces;
using TorchSharp;
using static TorchSharp.torch;

namespace NasDsl.Torch.Tests.Controllers;

[TestFixture]
internal sealed class LstmControllerTests
{
    /// <summary>Weights this large make a policy that is far from uniform.</summary>
    private static readonly ControllerOptions Peaked = new() { HiddenSize = 24, InitialRange = 0.8, Temperature = 1, TanhConstant = 0 };

    [Test]
    public void ProbabilitiesOfAllArchitecturesSumToOne([Values] bool isPeaked, [Values(ScalarType.Float32, ScalarType.Float64)] ScalarType type)
    {
        using var scope = NewDisposeScope();
        using var controller = new LstmController<GridSpace<TreeGrid>>(
            new RandomSource(1), isPeaked ? Peaked : new ControllerOptions { HiddenSize = 24 }, new BuildOptions(ScalarType: type));
        Assert.That(Enumerated<GridSpace<TreeGrid>>.All, Has.Length.EqualTo(56));
        PolicyOutput policy = controller.Evaluate(Enumerated<GridSpace<TreeGrid>>.All);
        Assert.That(policy.LogProbability.dtype, Is.EqualTo(type));
        Assert.That(policy.LogProbability.shape, Is.EqualTo(new[] { 56L }));
        Assert.That(Probabilities(controller).Sum(), Is.EqualTo(1).Within(1e-5));
    }

    [Test]
    public void SamplesAsOftenAsItsProbabilitiesSay([Values] bool isPeaked, [Values(ScalarType.Float32, ScalarType.Float64)] ScalarType type)
    {
        const int Count = 15_000;
        using var controller = new LstmController<GridSpace<TreeGrid>>(
            new RandomSource(1), isPeaked ? Peaked : new ControllerOptions { HiddenSize = 24 }, new BuildOptions(ScalarType: type));
        var counts = Enumerated<GridSpace<TreeGrid>>.All.ToDictionary(architecture => architecture, _ => 0);
        var random = new RandomSource(2);
        for (int i = 0; i < Count; i++)
        {
            counts[controller.Sample(random)]++;
        }

        double[] probabilities = Probabilities(controller);
        double chiSquare = 0;
        for (int i = 0; i < probabilities.Length; i++)
        {
            double expected = Count * probabilities[i];
            double difference = counts[Enumerated<GridSpace<TreeGrid>>.All[i]] - expected;
            chiSquare += difference * difference / expected;
        }

        // 55 degrees of freedom: above 99 with a probability of 0.0003. The seed is fixed.
        Assert.That(chiSquare, Is.LessThan(99));
        if (isPeaked)
        {
            Assert.That(probabilities.Max() / probabilities.Min(), Is.GreaterThan(3), "The policy is not the uniform one.");
        }
    }

    [Test]
    public void OneBatchSaysWhatSingleArchitecturesSay()
    {
        using var scope = NewDisposeScope();
        using var controller = new LstmController<GridSpace<TreeGrid>>(new RandomSource(1), Peaked);
        PolicyOutput together = controller.Evaluate(Enumerated<GridSpace<TreeGrid>>.All);
        for (int i = 0; i < Enumerated<GridSpace<TreeGrid>>.All.Length; i++)
        {
            PolicyOutput alone = controller.Evaluate([Enumerated<GridSpace<TreeGrid>>.All[i]]);
            Assert.That(alone.LogProbability.item<float>(), Is.EqualTo(together.LogProbability[i].item<float>()).Within(1e-5));
            Assert.That(alone.Entropy.item<float>(), Is.EqualTo(together.Entropy[i].item<float>()).Within(1e-5));
        }
    }

    /// <summary>The mean over the policy of the choices' entropies along a sample is the entropy of the whole policy.</summary>
    [Test]
    public void EntropyIsThatOfThePolicy()
    {
        using var scope = NewDisposeScope();
        using var controller = new LstmController<GridSpace<TreeGrid>>(new RandomSource(1), Peaked, new BuildOptions(ScalarType: ScalarType.Float64));
        double[] probabilities = Probabilities(controller);
        double[] entropies = controller.Evaluate(Enumerated<GridSpace<TreeGrid>>.All).Entropy.data<double>().ToArray();
        double expected = -probabilities.Sum(p => p * Math.Log(p));
        Assert.That(probabilities.Zip(entropies, (p, entropy) => p * entropy).Sum(), Is.EqualTo(expected).Within(1e-9));
    }

    [Test]
    public void ItsWeightsHaveStableNames()
    {
        using var controller = new LstmController<GridSpace<NineGrid>>(new RandomSource(1));
        Assert.That(
            controller.named_parameters().Select(parameter => parameter.name),
            Is.EquivalentTo(new[]
            {
                "embedding", "lstm.weight_ih_l0", "lstm.weight_hh_l0", "lstm.bias_ih_l0", "lstm.bias_hh_l0", "output_weight", "output_bias",
            }));
        Assert.That(controller.parameters().Sum(parameter => parameter.numel()), Is.EqualTo((7 * 64) + (2 * 256 * 64) + (2 * 256) + (6 * 64) + 6));
    }

    [Test]
    public void SamplesTheWeightsAsTheyAre()
    {
        using var controller = new LstmController<GridSpace<NineGrid>>(new RandomSource(1));
        var random = new RandomSource(2);
        controller.Sample(random);
        using (no_grad())
        using (NewDisposeScope())
        {
            // A bias that leaves token 2 of the second position alone.
            controller.get_parameter("output_bias")!.copy_(tensor([0f, 0, 0, -100, -100, 100], device: CPU));
        }

        controller.WeightsChanged();
        // Temperature 5 and tanh constant 2.5 leave e⁻⁵ for each of the others.
        int hits = Enumerable.Range(0, 1000).Count(_ => controller.Sample(random).Tokens[1] == 2);
        Assert.That(hits, Is.EqualTo(1000 / (1 + (2 * Math.Exp(-5)))).Within(20));
    }

    [Test]
    public void RefusesWhatItsPolicyCannotReach()
    {
        using var controller = new LstmController<GridSpace<TreeGrid>>(new RandomSource(1));
        Assert.That(
            () => controller.Evaluate([GridSpace<TreeGrid>.Of(1, 2, 3, 0)]),
            Throws.ArgumentException.With.Message.Contains("token 0 at position 3"));
    }

    private static double[] Probabilities<S>(LstmController<S> controller)
        where S : class, IFinite<S>
    {
        using var scope = NewDisposeScope();
        return controller.Evaluate(Enumerated<S>.All).LogProbability.exp().to(ScalarType.Float64).data<double>().ToArray();
    }
}
