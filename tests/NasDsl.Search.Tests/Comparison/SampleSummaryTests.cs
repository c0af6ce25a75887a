using NasDsl.Search.Comparison;

namespace NasDsl.Search.Tests.Comparison;

[TestFixture]
internal sealed class SampleSummaryTests
{
    [Test]
    public void FiguresOfAFewNumbers()
    {
        SampleSummary summary = SampleSummary.Of([4, 1, 3, 2]);
        Assert.That(summary.Count, Is.EqualTo(4));
        Assert.That(summary.Mean, Is.EqualTo(2.5));
        Assert.That(summary.StandardDeviation, Is.EqualTo(Math.Sqrt(5.0 / 3)).Within(1e-15));
        Assert.That(summary.HalfWidth, Is.EqualTo(3.1824 * Math.Sqrt(5.0 / 3) / 2).Within(1e-4));
        Assert.That(summary.Median, Is.EqualTo(2.5));
        Assert.That((double[])[summary.Quantile(0), summary.Quantile(0.25), summary.Quantile(0.9), summary.Quantile(1)], Is.EqualTo((double[])[1, 1.75, 3.7, 4]).Within(1e-15));
    }

    /// <summary>Against the published table of Student's t.</summary>
    [TestCase(1, 12.706)]
    [TestCase(8, 2.306)]
    [TestCase(9, 2.262)]
    [TestCase(12, 2.179)]
    [TestCase(20, 2.086)]
    [TestCase(30, 2.042)]
    [TestCase(120, 1.980)]
    public void HalfWidthIsStudents(int freedom, double quantile)
    {
        double[] values = [.. Enumerable.Range(0, freedom + 1).Select(i => (double)(i * i))];
        SampleSummary summary = SampleSummary.Of(values);
        Assert.That(summary.HalfWidth * Math.Sqrt(freedom + 1) / summary.StandardDeviation, Is.EqualTo(quantile).Within(6e-4));
    }

    [Test]
    public void OneNumberHasNoInterval()
    {
        SampleSummary summary = SampleSummary.Of([3]);
        Assert.That((summary.Mean, summary.StandardDeviation, summary.HalfWidth, summary.Median), Is.EqualTo((3.0, 0.0, double.PositiveInfinity, 3.0)));
    }

    [Test]
    public void NoNumberHasNoFigures()
    {
        SampleSummary summary = SampleSummary.Of([]);
        Assert.That((double[])[summary.Mean, summary.StandardDeviation, summary.HalfWidth, summary.Median], Is.All.NaN);
        Assert.That(() => SampleSummary.Of([1, double.NaN]), Throws.ArgumentException);
        Assert.That(() => SampleSummary.Of([1]).Quantile(1.5), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }
}
