namespace NasDsl.Search.Tests.Strategies.Nsga2;

/// <summary>SBX and polynomial mutation against the distribution functions of their papers (Kolmogorov and Smirnov's test).</summary>
[TestFixture]
internal sealed class NumberOperatorTests
{
    private const int Draws = 20_000;

    // The statistic's 99.9 % point is 1.95 / √n.
    private static readonly double _critical = 1.95 / Math.Sqrt(Draws);

    [TestCase(0.3, 0.7, 15)]
    [TestCase(0.02, 0.9, 2)]
    [TestCase(0.95, 0.99, 20)]
    [TestCase(0.0, 1.0, 15)]
    public void CrossingSpreadsAsItsDensitySays(double first, double second, double index)
    {
        var random = new RandomSource(8);
        double[] below = new double[Draws], above = new double[Draws];
        int swapped = 0;
        for (int i = 0; i < Draws; i++)
        {
            (double one, double other) = SimulatedBinaryCrossover.Cross(first, second, index, random);
            Assert.That(one is >= 0 and <= 1 && other is >= 0 and <= 1);
            swapped += one > other ? 1 : 0;
            double middle = (first + second) / 2, half = (second - first) / 2;
            below[i] = (middle - Math.Min(one, other)) / half;
            above[i] = (Math.Max(one, other) - middle) / half;
        }

        Assert.That(swapped, Is.EqualTo(Draws / 2).Within(4 * Math.Sqrt(Draws / 4.0)));
        Assert.That(Distance(below, spread => SpreadFunction(spread, 1 + (2 * first / (second - first)), index)), Is.LessThan(_critical));
        Assert.That(Distance(above, spread => SpreadFunction(spread, 1 + (2 * (1 - second) / (second - first)), index)), Is.LessThan(_critical));
    }

    [TestCase(0.5, 20)]
    [TestCase(0.03, 20)]
    [TestCase(0.9, 5)]
    [TestCase(0.0, 20)]
    [TestCase(1.0, 0)]
    public void MutationStepsAsItsDensitySays(double value, double index)
    {
        var random = new RandomSource(9);
        double[] steps = [.. Enumerable.Range(0, Draws).Select(_ => PolynomialMutation.Mutate(value, index, random) - value)];
        Assert.That(steps.Select(step => value + step), Is.All.InRange(0, 1));
        Assert.That(Distance(steps, step => StepFunction(step, value, index)), Is.LessThan(_critical));
    }

    [Test]
    public void EqualParentsHaveEqualChildren() =>
        Assert.That(SimulatedBinaryCrossover.Cross(0.25, 0.25, 15, new RandomSource(1)), Is.EqualTo((0.25, 0.25)));

    /// <summary>The integral of ½(η+1)β^η up to β = 1 and ½(η+1)β^−(η+2) beyond, cut off at the bound.</summary>
    private static double SpreadFunction(double spread, double greatest, double index)
    {
        double whole = 1 - (0.5 * Math.Pow(greatest, -(index + 1)));
        return (spread <= 1 ? 0.5 * Math.Pow(spread, index + 1) : 1 - (0.5 * Math.Pow(spread, -(index + 1)))) / whole;
    }

    /// <summary>The integral of ½(η+1)(1−|δ|)^η, each half cut off at its bound and scaled to ½.</summary>
    private static double StepFunction(double step, double value, double index)
    {
        double power = index + 1;
        if (step < 0)
        {
            double cut = Math.Pow(1 - value, power);
            return 0.5 * (Math.Pow(1 + step, power) - cut) / (1 - cut);
        }

        double beyond = Math.Pow(value, power);
        return beyond == 1 ? 1 : 1 - (0.5 * (Math.Pow(1 - step, power) - beyond) / (1 - beyond));
    }

    private static double Distance(double[] sample, Func<double, double> distribution)
    {
        Array.Sort(sample);
        double greatest = 0;
        for (int i = 0; i < sample.Length; i++)
        {
            // Atoms stand only where a value lies on a bound, with nothing on that side.
            double expected = distribution(sample[i]);
            bool isAtom = (i > 0 && sample[i - 1] == sample[i]) || (i + 1 < sample.Length && sample[i + 1] == sample[i]);
            greatest = isAtom ? greatest : Math.Max(greatest, Math.Max(Math.Abs(expected - ((double)i / sample.Length)), Math.Abs(expected - ((i + 1.0) / sample.Length))));
        }

        return greatest;
    }
}
