using NasDsl.Search.Comparison;

namespace NasDsl.Search.Tests.Comparison;

[TestFixture]
internal sealed class RankCorrelationTests
{
    // scipy.stats.kendalltau([12, 2, 1, 12, 2], [1, 4, 7, 1, 0]) is the example of its documentation: -0.4714045207910316.
    [TestCase(new double[] { 12, 2, 1, 12, 2 }, new double[] { 1, 4, 7, 1, 0 }, -0.47140452079103173)]
    [TestCase(new double[] { 1, 2, 3, 4 }, new double[] { 10, 20, 30, 40 }, 1)]
    [TestCase(new double[] { 1, 2, 3, 4 }, new double[] { 4, 3, 2, 1 }, -1)]
    [TestCase(new double[] { 1, 2, 3, 4 }, new double[] { 1, 3, 2, 4 }, 4 / 6.0)]
    [TestCase(new double[] { 1, 1 }, new double[] { 1, 2 }, double.NaN)]
    public void AgreesWithPublishedAndCountedValues(double[] first, double[] second, double expected)
    {
        Assert.That(RankCorrelation.KendallTau(first, second), Is.EqualTo(expected).Within(1e-12));
        Assert.That(RankCorrelation.KendallTau(second, first), Is.EqualTo(expected).Within(1e-12));
    }

    [Test]
    public void TheIntervalHoldsTheTrueValueAboutAsOftenAsItSays()
    {
        // Of two normal variables with correlation r, τ is 2·asin(r)/π.
        double truth = 2 / Math.PI * Math.Asin(0.6);
        RandomSource random = new(1);
        int held = 0;
        for (int trial = 0; trial < 200; trial++)
        {
            double[] first = new double[40], second = new double[40];
            for (int i = 0; i < first.Length; i++)
            {
                first[i] = random.NextGaussian();
                second[i] = (0.6 * first[i]) + (0.8 * random.NextGaussian());
            }

            RankCorrelation result = RankCorrelation.Kendall(first, second, random);
            Assert.That(result.Tau, Is.InRange(result.Low, result.High));
            held += truth >= result.Low && truth <= result.High ? 1 : 0;
        }

        Assert.That(held, Is.InRange(175, 199), "of 200, where 190 are expected");
    }

    [Test]
    public void RefusesWhatHasNoOrder()
    {
        Assert.That(() => RankCorrelation.KendallTau([1], [1]), Throws.ArgumentException.With.Message.Contains("at least two"));
        Assert.That(() => RankCorrelation.KendallTau([1, 2], [1]), Throws.ArgumentException.With.Message.Contains("2 first scores and 1 second"));
        Assert.That(() => RankCorrelation.KendallTau([1, double.NaN], [1, 2]), Throws.ArgumentException.With.Message.Contains("Architecture 1"));
    }
}
