namespace NasDsl.Torch.Tests;

[TestFixture]
internal sealed class LearningRateScheduleTests
{
    [Test]
    public void FallsAlongHalfACosine()
    {
        LearningRateSchedule schedule = new(0.025, 0.001);
        Assert.That(schedule.At(0, 50), Is.EqualTo(0.025));
        Assert.That(schedule.At(25, 50), Is.EqualTo(0.013).Within(1e-15));
        Assert.That(schedule.At(50, 50), Is.EqualTo(0.001).Within(1e-15));
        for (int epoch = 0; epoch <= 50; epoch++)
        {
            double published = 0.001 + 0.5 * (0.025 - 0.001) * (1 + Math.Cos(Math.PI * epoch / 50));
            Assert.That(schedule.At(epoch, 50), Is.EqualTo(published).Within(1e-15));
        }
    }

    [Test]
    public void RisesInAStraightLineFirst()
    {
        LearningRateSchedule schedule = new(1, 0, 0.1);
        Assert.That(Enumerable.Range(0, 10).Select(step => schedule.At(step, 100)), Is.EqualTo(new[] { 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1 }).Within(1e-12));
        Assert.That(schedule.At(10, 100), Is.EqualTo(1));
        Assert.That(schedule.At(55, 100), Is.EqualTo(0.5).Within(1e-12));
        Assert.That(new LearningRateSchedule(1, 0, 1).At(99, 100), Is.EqualTo(1), "nothing but warm-up");
    }
}
