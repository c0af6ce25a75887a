namespace NasDsl.Search.Tests.Predictors;

[TestFixture]
internal sealed class AcquisitionTests
{
    /// <summary>Against the integral that the name stands for.</summary>
    [Test]
    public void ExpectedImprovementIsTheIntegral([Values(-2, 0.5, 1.5)] double mean, [Values(0.1, 1, 3)] double deviation)
    {
        const double best = 1;
        const double step = 1e-4;
        double integral = 0;
        for (double z = -9 + (step / 2); z < 9; z += step)
        {
            integral += Math.Max(0, mean + (deviation * z) - best) * Math.Exp(-0.5 * z * z) / Math.Sqrt(2 * Math.PI) * step;
        }

        Assert.That(AcquisitionFunction.ExpectedImprovement(mean, deviation, best), Is.EqualTo(integral).Within(1e-6));
    }

    [Test]
    public void WithoutSpreadTheImprovementIsCertain()
    {
        Assert.That(AcquisitionFunction.ExpectedImprovement(3, 0, 1), Is.EqualTo(2));
        Assert.That(AcquisitionFunction.ExpectedImprovement(0, 0, 1), Is.Zero);
    }

    [Test]
    public void TheConfidenceBoundIsHalfADeviationAboveTheMean() => Assert.That(
        AcquisitionFunction.Worth(Acquisition.UpperConfidenceBound, [1, 3], 0, new RandomSource(1)), Is.EqualTo(2.5));

    [Test]
    public void ThompsonSamplingDrawsFromTheMembersNormalDistribution()
    {
        var random = new RandomSource(1);
        double[] draws = [.. Enumerable.Range(0, 20_000).Select(_ => AcquisitionFunction.Worth(Acquisition.ThompsonSampling, [1, 3, 5], 0, random))];
        double mean = draws.Average();
        Assert.That(mean, Is.EqualTo(3).Within(0.05));
        Assert.That(draws.Average(draw => (draw - mean) * (draw - mean)), Is.EqualTo(8.0 / 3).Within(0.1));
    }
}
