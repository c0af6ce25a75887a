namespace NasDsl.Torch.Tests;

[TestFixture]
internal sealed class CosineRestartsTests
{
    [TestCase(0, 0.05)]
    [TestCase(5, 0.02525)]
    [TestCase(10, 0.05)]
    [TestCase(20, 0.02525)]
    [TestCase(30, 0.05)]
    [TestCase(50, 0.02525)]
    [TestCase(70, 0.05)]
    public void EachPeriodIsTwiceAsLong(double epoch, double expected) =>
        Assert.That(new CosineRestarts(0.05, 0.0005).At(epoch), Is.EqualTo(expected).Within(1e-12));

    [Test]
    public void FallsInsideAPeriod()
    {
        CosineRestarts rate = new(0.1, 0.01, FirstPeriod: 3, PeriodFactor: 1);
        Assert.That(rate.At(2.999), Is.EqualTo(0.01).Within(1e-4));
        Assert.That(rate.At(1), Is.EqualTo(0.01 + (0.09 * 0.75)).Within(1e-12));
        Assert.That(rate.At(301), Is.EqualTo(rate.At(1)).Within(1e-9));
    }
}
