using TorchSharp;

namespace NasDsl.Torch.Tests;

/// <summary>What is annealed, and when progress is reported, by steps and by the clock: four steps an epoch, a rate from 1 to 0.</summary>
[TestFixture]
internal sealed class SearchScheduleTests
{
    [TestCase(1, 0, 0, 0, 0, 1, 0, 0)]
    [TestCase(1, 0, 0, 2, 0, 0.5, 2 / 3.0, 0)]
    [TestCase(1, 0, 0, 3, 0, 0.14644660940672624, 1, 0)]
    [TestCase(1, 0, 4, 0, 2, 0.5, 2 / 3.0, 0)]
    [TestCase(3, 0, 0, 3, 0, 1, 0, 0)]
    [TestCase(3, 0, 0, 7, 0, 0.75, 0.5, 1)]
    [TestCase(3, 0, 0, 11, 0, 0.25, 1, 2)]
    [TestCase(3, 0.5, 0, 2, 0, 0.5, 0, 0)]
    [TestCase(3, 0.5, 0, 5, 0, 1, 0.5, 1)]
    [TestCase(3, 0.5, 0, 7, 0, 1, 0.5, 1)]
    [TestCase(3, 0.5, 0, 8, 0, 0.75, 1, 2)]
    [TestCase(3, 0, 12, 0, 6, 0.75, 0.5, 1)]
    [TestCase(3, 0, 12, 5, 1, 0.75, 0.5, 1)]
    [TestCase(3, 0, 12, 1, 11, 0.25, 1, 2)]
    public void AnnealsByEpochsAndWithinTheOnlyOneByStepsOrByTheClock(
        int epochs, double warmup, int limit, int done, int elapsed, double rate, double course, int stretch)
    {
        using DisposeScope scope = torch.NewDisposeScope();
        using Dataset data = TextureImages.Load(32, 1);
        using BatchSampler weights = new(data, 8, new RandomSource(1)), architecture = new(data, 8, new RandomSource(2));
        DartsOptions options = new() { Epochs = epochs, BatchSize = 8, LearningRate = new(1, 0, warmup) };
        SearchSchedule schedule = new(options, weights, architecture, limit > 0 ? TimeSpan.FromSeconds(limit) : null);
        SearchMoment moment = schedule.At(done, TimeSpan.FromSeconds(elapsed));
        Assert.That(moment.Rate, Is.EqualTo(rate).Within(1e-12));
        Assert.That(moment.Course, Is.EqualTo(course).Within(1e-12));
        Assert.That(schedule.StretchOf(done, TimeSpan.FromSeconds(elapsed)), Is.EqualTo(stretch));
    }

    [TestCase(-0.1)]
    [TestCase(1.5)]
    [TestCase(double.NaN)]
    public void AWarmUpOfTheRateIsAPartOfTheSteps(double fraction)
    {
        DartsOptions options = new() { LearningRate = new(1, 0, fraction) };
        Assert.That(options.Validate, Throws.InvalidOperationException.With.Message.StartsWith("DartsOptions.LearningRate.WarmupFraction is "));
    }
}
