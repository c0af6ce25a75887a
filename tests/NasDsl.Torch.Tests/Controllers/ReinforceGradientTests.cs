using NasDsl.Search;
using NasDsl.Spaces;
using TorchSharp;
using static TorchSharp.torch;

namespace NasDsl.Torch.Tests.Controllers;

/// <summary>The strategy's gradient against that of the expected reward, enumerated over a small space.</summary>
[TestFixture]
internal sealed class ReinforceGradientTests
{
    private const int Samples = 40_000;

    [Test]
    public void ItsMeanIsTheGradientOfTheExpectedReward([Values(0, 0.3)] double entropyWeight, [Values] bool isBounded)
    {
        var options = new ReinforceOptions
        {
            BatchSize = Samples,
            LearningRate = 1e-15,
            EntropyWeight = entropyWeight,
            Controller = new ControllerOptions
            {
                HiddenSize = 8,
                InitialRange = 0.8,
                Temperature = isBounded ? 1.5 : 1,
                TanhConstant = isBounded ? 2.5 : 0,
            },
        };
        GridSpace<TreeGrid>[] all = Enumerated<GridSpace<TreeGrid>>.All;
        var rewards = new RandomSource(3);
        var rewardOf = all.ToDictionary(architecture => architecture, _ => rewards.NextGaussian() + 90);

        using var scope = NewDisposeScope();
        using var strategy = new ReinforceStrategy<GridSpace<TreeGrid>>(new RandomSource(4), options, new BuildOptions(ScalarType: ScalarType.Float64));
        for (int number = 0; number < Samples; number++)
        {
            GridSpace<TreeGrid> asked = strategy.Ask().Architecture;
            strategy.Tell(new Trial<GridSpace<TreeGrid>>(number, asked, TrialState.Completed, rewardOf[asked]));
        }

        // The strategy descends −J, and its gradients are those of the step that it has just made.
        double[] estimate = Gradient(strategy);
        strategy.Controller.zero_grad();
        PolicyOutput policy = strategy.Controller.Evaluate(all);
        Tensor probability = policy.LogProbability.exp();
        Tensor objective = (probability * tensor([.. all.Select(architecture => rewardOf[architecture])], device: CPU)).sum();
        if (entropyWeight > 0)
        {
            // Along a sample the strategy differentiates the choices' entropies, not the probability of coming that far.
            objective += entropyWeight * (probability.detach() * policy.Entropy).sum();
        }

        (-objective).backward();
        Assert.That(Cosine(estimate, Gradient(strategy)), Is.GreaterThanOrEqualTo(0.99));
    }

    private static double[] Gradient(ReinforceStrategy<GridSpace<TreeGrid>> strategy) =>
        [.. strategy.Controller.parameters().SelectMany(parameter => parameter.grad!.data<double>().ToArray())];

    private static double Cosine(double[] left, double[] right) =>
        left.Zip(right, (l, r) => l * r).Sum() / Math.Sqrt(left.Sum(l => l * l) * right.Sum(r => r * r));
}
