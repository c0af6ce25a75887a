namespace NasDsl.Search.Tests.Strategies;

[TestFixture]
internal sealed class ParzenEstimatorTests
{
    private static readonly double[][] Observed = [[], [0], [1, 1, 1], [0.1, 0.9, 0.5, 0.52], [.. Enumerable.Range(0, 40).Select(static i => 0.3 + (0.001 * i))]];

    [TestCaseSource(nameof(Observed))]
    public void ADensityIntegratesToOne(double[] observations)
    {
        ParzenEstimator density = Of(observations);
        Assert.That(Integral(density, 0, 1), Is.EqualTo(1).Within(1e-9));
        Assert.That(density.Mass(0, 1), Is.EqualTo(1).Within(1e-12));
        Assert.That(density.Mass(0.2, 0.45), Is.EqualTo(Integral(density, 0.2, 0.45)).Within(1e-9));
    }

    [TestCaseSource(nameof(Observed))]
    public void SamplesFollowTheDensity(double[] observations)
    {
        const int Draws = 20_000;
        ParzenEstimator density = Of(observations);
        var random = new RandomSource(3);
        int[] counts = new int[10];
        for (int i = 0; i < Draws; i++)
        {
            double drawn = density.Sample(random);
            Assert.That(drawn, Is.InRange(0, 1));
            counts[Math.Min(9, (int)(drawn * 10))]++;
        }

        for (int bin = 0; bin < 10; bin++)
        {
            double mass = density.Mass(bin / 10.0, (bin + 1) / 10.0);
            Assert.That(counts[bin] / (double)Draws, Is.EqualTo(mass).Within(4.5 * Math.Sqrt(mass / Draws)), $"bin {bin}");
        }
    }

    [Test]
    public void AKernelReachesToTheFartherOfItsNeighbours()
    {
        // The prior stands at 0.5, as wide as the interval.
        Assert.That(Of(0.9, 0.05, 0.45).KernelDeviations.ToArray(), Is.EqualTo(new[] { 0.4, 0.4, 0.4, 1 }).Within(1e-12));
        Assert.That(Of(0.04).KernelDeviations.ToArray(), Is.EqualTo(new[] { 0.46, 1 }).Within(1e-12));
    }

    [Test]
    public void AKernelIsNotTooNarrow()
    {
        Assert.That(Of(0.5, 0.5, 0.5).KernelDeviations.ToArray(), Is.EqualTo(new[] { 0.2, 0.2, 0.2, 1 }), "1/(3 + 2)");
        double[] many = [.. Enumerable.Repeat(0.5, 300)];
        Assert.That(Of(many).KernelDeviations[17], Is.EqualTo(0.01));
    }

    /// <summary>By the definition: a normal kernel for each observation, cut off and normalized in the interval.</summary>
    [Test]
    public void IsTheWeightedMixtureOfItsKernels()
    {
        var density = new ParzenEstimator([0.9, 0.05, 0.45], [1, 2, 3], 4);
        double[] means = [0.9, 0.05, 0.45, 0.5];
        double[] deviations = [0.4, 0.4, 0.4, 1];
        foreach (double x in new[] { 0, 0.3, 0.77, 1 })
        {
            double expected = 0;
            for (int i = 0; i < 4; i++)
            {
                double inside = 0;
                for (int step = 0; step < 100_000; step++)
                {
                    inside += Kernel((step + 0.5) / 100_000, i) / 100_000;
                }

                expected += (i + 1) / 10.0 * Kernel(x, i) / inside;
            }

            Assert.That(density.Density(x), Is.EqualTo(expected).Within(1e-8));
        }

        double Kernel(double x, int i) => Math.Exp(-0.5 * Math.Pow((x - means[i]) / deviations[i], 2));
    }

    private static ParzenEstimator Of(params double[] observations) => new(observations, Observations<Spaces.MacroSpace>.Weights(observations.Length), 1);

    // Simpson's rule.
    private static double Integral(ParzenEstimator density, double low, double high)
    {
        const int Pieces = 4000;
        double step = (high - low) / Pieces;
        double sum = density.Density(low) + density.Density(high);
        for (int i = 1; i < Pieces; i++)
        {
            sum += (i % 2 == 1 ? 4 : 2) * density.Density(low + (i * step));
        }

        return sum * step / 3;
    }
}
