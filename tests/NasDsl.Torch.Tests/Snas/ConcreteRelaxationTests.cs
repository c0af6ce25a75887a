using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace NasDsl.Torch.Tests;

/// <summary>The gradient of SNAS's sampled loss against its formula and against differences with the noise held fixed.</summary>
[TestFixture]
internal sealed class ConcreteRelaxationTests
{
    private const double CostWeight = 0.3;

    [Test]
    public void TheGradientOfOneLayerIsItsFormula()
    {
        using DisposeScope scope = NewDisposeScope();
        using OneMixedLayer layer = new();
        double[] outputs = [.. Enumerable.Range(0, OneMixedLayer.Candidates).Select(k => layer.Loss(layer.OutputOf(k)))];
        for (ulong seed = 0; seed < 5; seed++)
        {
            double temperature = 1.0 / (1 + seed);
            layer.Weights.Relaxation = new ConcreteRelaxation(new RandomSource(seed)) { Temperature = temperature };
            double[] gradient = layer.Gradient();
            RandomSource random = new(seed);
            double[] logits = [.. layer.Alpha.Select(alpha => (alpha - Math.Log(-Math.Log(1 - random.NextDouble()))) / temperature)];
            double[] z = [.. logits.Select(logit => Math.Exp(logit - logits.Max()))];
            z = [.. z.Select(weight => weight / z.Sum())];
            double mean = outputs.Zip(z, (output, weight) => output * weight).Sum();
            Assert.That(gradient, Is.EqualTo(z.Select((weight, i) => weight * (outputs[i] - mean) / temperature)).Within(1e-10));
        }
    }

    [Test]
    public void TheGradientOfANetworkAndItsCostIsThatOfTheNoiseHeldFixed()
    {
        using DisposeScope scope = NewDisposeScope();
        TorchSeed.Set(1);
        using MixtureSupernet<DepthSpace> supernet = DepthSpace.CreateMixtureSupernet(new RandomSource(1), new BuildOptions(CPU, ScalarType.Float64));
        RelaxedCost<DepthSpace> cost = RelaxedCost<DepthSpace>.Of(supernet, static architecture => architecture.Cost().MultiplyAdds / 1e5);
        using Dataset data = TextureImages.Load(6, 1, ScalarType.Float64);
        supernet.train();
        foreach (ArchitectureParameter decision in supernet.ArchitectureParameters)
        {
            using var withoutGraph = no_grad();
            decision.Value.normal_(0, 1);
        }

        TorchSharp.Modules.Parameter[] alphas = [.. supernet.ArchitectureParameters.Select(decision => decision.Value)];
        IList<Tensor> gradients = autograd.grad([Loss()], alphas);
        for (int decision = 0; decision < alphas.Length; decision++)
        {
            double[] gradient = gradients[decision].data<double>().ToArray();
            Assert.That(gradient.Max(Math.Abs), Is.GreaterThan(1e-4));
            for (int entry = 0; entry < gradient.Length; entry += 3)
            {
                double numeric = (Shifted(decision, entry, 1e-6) - Shifted(decision, entry, -1e-6)) / 2e-6;
                Assert.That(gradient[entry], Is.EqualTo(numeric).Within(1e-6 * Math.Max(1, gradient.Max(Math.Abs))));
            }
        }

        Tensor Loss()
        {
            RandomSource random = new(7);
            foreach (ArchitectureParameter decision in supernet.ArchitectureParameters)
            {
                decision.Weights!.Relaxation = new ConcreteRelaxation(random) { Temperature = 0.7 };
            }

            Tensor loss = functional.cross_entropy(supernet.call(data.Inputs), data.Labels);
            return loss + (CostWeight * cost.Of(static weights => ((ConcreteRelaxation)weights.Relaxation).LastSample(weights.Parameter.Value)));
        }

        double Shifted(int decision, int entry, double by)
        {
            using DisposeScope inner = NewDisposeScope();
            using var withoutGraph = no_grad();
            Tensor flat = alphas[decision].view(-1);
            flat[entry].add_(by);
            double loss = Loss().item<double>();
            flat[entry].sub_(by);
            return loss;
        }
    }

    [Test]
    public void OnePassTrainsBothOnAllOfTheData()
    {
        using Dataset data = TextureImages.Load(128, 1);
        SnasOptions options = new() { Epochs = 10, BatchSize = 32, LearningRate = new(0.1, 0.01), ArchitectureLearningRate = 0.05, WarmupFraction = 0.2, Seed = 2 };
        GradientResult<DepthSpace> result = new Snas<DepthSpace>(data, options).Run();
        Assert.That((result.Steps, result.Images), Is.EqualTo((40L, 40L * 32)));
        Assert.That(result.History[1].Alpha[0].Alpha, Is.EqualTo(result.History[0].Alpha[0].Alpha), "warm-up");
        Assert.That(result.History[2].Alpha[0].Alpha, Is.Not.EqualTo(result.History[1].Alpha[0].Alpha));
        Assert.That(result.History[2].ValidationLoss, Is.EqualTo(result.History[2].TrainingLoss), "it is one loss");
        Assert.That(result.History[^1].TrainingLoss, Is.LessThan(0.8 * result.History[0].TrainingLoss));

        // A cost that outweighs all else leaves what is cheapest.
        result = new Snas<DepthSpace>(data, options with { CostWeight = 100, ArchitectureLearningRate = 0.3 }).Run();
        Assert.That(result.Architecture.Cost().MultiplyAdds, Is.LessThan(0.4 * new DepthSpace { First = ChainOp.Conv3, Body = [ChainOp.Conv3, ChainOp.Conv3, ChainOp.Conv3] }.Cost().MultiplyAdds));
        Assert.That(
            () => new Snas<DepthSpace>(data, options with { ArchitectureEvery = 2 }),
            Throws.InvalidOperationException.With.Message.Contains("SnasOptions.ArchitectureEvery is 2"));
    }
}
