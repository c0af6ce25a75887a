namespace NasDsl.Torch.Tests;

[TestFixture]
internal sealed class ProxylessNasTests
{
    private static readonly ProxylessNasOptions _options = new()
    {
        Epochs = 12,
        BatchSize = 16,
        ValidationFraction = 0.25,
        WarmupFraction = 0.25,
        ArchitectureEvery = 2,
        LearningRate = new(0.1, 0),
        ArchitectureLearningRate = 0.1,
        Seed = 1,
    };

    [Test]
    public void MovesTheArchitectureEverySoManyStepsBehindTheWarmUp()
    {
        using Dataset data = TextureImages.Load(128, 1);
        GradientResult<DepthSpace> result = new ProxylessNas<DepthSpace>(data, _options with { ReportEvery = 1 }).Run();
        Assert.That((result.Steps, result.Images), Is.EqualTo((72L, (72L * 16) + (27 * 16))), "96 examples for the weights, 27 steps of 54");
        double[][] alphas = [.. result.History.Select(entry => entry.Alpha.SelectMany(decision => decision.Alpha.Cast<double>()).ToArray())];
        for (int step = 1; step < alphas.Length; step++)
        {
            Assert.That(alphas[step].SequenceEqual(alphas[step - 1]), Is.EqualTo(step < 18 || step % 2 == 0), $"step {step}");
        }

        Assert.That(result.History.Skip(62).Average(entry => entry.TrainingLoss), Is.LessThan(0.85 * result.History.Take(10).Average(entry => entry.TrainingLoss)));
    }

    [Test]
    public void ACostThatOutweighsAllElseLeavesWhatIsCheapest()
    {
        using Dataset data = TextureImages.Load(128, 1);
        ProxylessNasOptions options = _options with { ArchitectureEvery = 1, WarmupFraction = 0, ArchitectureLearningRate = 0.3 };
        Func<DepthSpace, double> cost = static architecture => architecture.Cost().MultiplyAdds / 1e3;
        double dear = cost(new DepthSpace { First = ChainOp.Conv3, Body = [ChainOp.Conv3, ChainOp.Conv3, ChainOp.Conv3] });
        foreach (CostPenalty penalty in new CostPenalty[] { new LinearPenalty(10, 1_000), new LogarithmicPenalty(10, Alpha: 1, Beta: 30) })
        {
            DepthSpace found = new ProxylessNas<DepthSpace>(data, options with { Penalty = penalty }, cost).Run().Architecture;
            Assert.That(cost(found), Is.LessThan(0.4 * dear), penalty.ToString());
        }

        Assert.That(
            () => new ProxylessNas<DepthSpace>(data, options with { Penalty = new LogarithmicPenalty(10) }, static _ => 0.5).Run(),
            Throws.InvalidOperationException.With.Message.Contains("0.5"));
        Assert.That(
            () => new ProxylessNas<DepthSpace>(data, options with { Penalty = new LogarithmicPenalty(1) }),
            Throws.InvalidOperationException.With.Message.EqualTo("LogarithmicPenalty.Reference is 1; it must be a number above 1."));
    }
}
