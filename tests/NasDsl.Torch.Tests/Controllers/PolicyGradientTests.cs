using NasDsl.Search;
using NasDsl.Spaces;
using TorchSharp;
using static TorchSharp.torch;

namespace NasDsl.Torch.Tests.Controllers;

/// <summary>The strategies' gradients against that of the expected reward, enumerated over a small space.</summary>
[TestFixture]
internal sealed class PolicyGradientTests
{
    private const int Samples = 10_000;

    [Test]
    public void ReinforceFollowsTheGradientOfTheExpectedReward([Values(0, 0.3)] double entropyWeight, [Values] bool isBounded)
    {
        using var strategy = new ReinforceStrategy<GridSpace<TreeGrid>>(
            new RandomSource(4), Raw(new ReinforceOptions { EntropyWeight = entropyWeight }, isBounded), new BuildOptions(ScalarType: ScalarType.Float64));
        Check(strategy, entropyWeight);
    }

    /// <summary>In the first step on a batch every ratio is 1.</summary>
    [Test]
    public void PpoBeginsWithTheGradientOfTheExpectedReward([Values(0, 0.3)] double entropyWeight, [Values] bool isBounded)
    {
        using var strategy = new PpoStrategy<GridSpace<TreeGrid>>(
            new RandomSource(4), Raw(new PpoOptions { EntropyWeight = entropyWeight, Epochs = 1 }, isBounded), new BuildOptions(ScalarType: ScalarType.Float64));
        Check(strategy, entropyWeight);
    }

    [Test]
    public void StandardisedRewardsHaveTheSameDirection()
    {
        PolicyOptions options = Raw(new ReinforceOptions(), isBounded: false) with { StandardizeRewards = true };
        using var strategy = new ReinforceStrategy<GridSpace<TreeGrid>>(
            new RandomSource(4), (ReinforceOptions)options, new BuildOptions(ScalarType: ScalarType.Float64));
        Check(strategy, 0);
    }

    private static T Raw<T>(T options, bool isBounded)
        where T : PolicyOptions
    {
        ControllerOptions shape = new()
        {
            HiddenSize = 8,
            InitialRange = 0.8,
            Temperature = isBounded ? 1.5 : 1,
            TanhConstant = isBounded ? 2.5 : 0,
        };
        PolicyOptions raw = options with { BatchSize = Samples, LearningRate = 1e-15, StandardizeRewards = false, AdvantageLimit = null, Controller = shape };
        return (T)raw;
    }

    private static void Check(PolicyStrategy<GridSpace<TreeGrid>> strategy, double entropyWeight)
    {
        GridSpace<TreeGrid>[] all = Enumerated<GridSpace<TreeGrid>>.All;
        var rewards = new RandomSource(3);
        var rewardOf = all.ToDictionary(architecture => architecture, _ => rewards.NextGaussian() + 90);
        using var scope = NewDisposeScope();
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

    private static double[] Gradient(PolicyStrategy<GridSpace<TreeGrid>> strategy) =>
        [.. strategy.Controller.parameters().SelectMany(parameter => parameter.grad!.data<double>().ToArray())];

    private static double Cosine(double[] left, double[] right) =>
        left.Zip(right, (l, r) => l * r).Sum() / Math.Sqrt(left.Sum(l => l * l) * right.Sum(r => r * r));
}
