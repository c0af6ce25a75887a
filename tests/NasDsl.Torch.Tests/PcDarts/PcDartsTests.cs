namespace NasDsl.Torch.Tests;

[TestFixture]
internal sealed class PcDartsTests
{
    [Test]
    public void BothKindsOfParametersWaitForTheWarmUpAndThenLearn()
    {
        using Dataset data = TextureImages.Load(256, 1);
        PcDartsOptions options = new()
        {
            Epochs = 5,
            BatchSize = 32,
            WarmupFraction = 0.4,
            ArchitectureLearningRate = 0.05,
            ChannelParts = 2,
            Seed = 1,
        };
        GradientResult<CellSpace> result = new PcDarts<CellSpace>(data, options).Run();
        ArchitectureSnapshot[] normal = [.. result.History.Select(entry => entry.Alpha[0])];
        Assert.That(normal[1].Alpha, Is.EqualTo(normal[0].Alpha));
        Assert.That(normal[1].Beta, Is.EqualTo(normal[0].Beta).And.All.InRange(-6e-3, 6e-3));
        Assert.That(normal[2].Alpha, Is.Not.EqualTo(normal[1].Alpha));
        Assert.That(normal[^1].Beta, Has.Count.EqualTo(5).And.Some.Matches<double>(value => Math.Abs(value) > 0.02));
        Assert.That(result.History[^1].TrainingLoss, Is.LessThan(0.9 * result.History[0].TrainingLoss));
        Assert.That(result.Architecture.IsAdmissible, Is.True);

        result = new PcDarts<CellSpace>(data, options with { NormalizesEdges = false, Steps = 1 }).Run();
        Assert.That(result.History[^1].Alpha[0].Beta, Is.Empty);
    }

    [Test]
    public void TheDefaultsArePublishedOnes()
    {
        PcDartsOptions options = new();
        Assert.That((options.Epochs, options.BatchSize, options.WarmupFraction * options.Epochs), Is.EqualTo((50, 256, 15.0)));
        Assert.That((options.LearningRate.Peak, options.LearningRate.Final, options.ArchitectureLearningRate), Is.EqualTo((0.1, 0.0, 6e-4)));
        Assert.That(options.ChannelParts, Is.EqualTo(4));
        using Dataset data = TextureImages.Load(8, 1);
        Assert.That(
            () => new PcDarts<CellSpace>(data, options with { ChannelParts = 0 }),
            Throws.InvalidOperationException.With.Message.EqualTo("PcDartsOptions.ChannelParts is 0; it must be at least 1."));
    }
}
