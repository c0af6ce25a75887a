namespace NasDsl.Tests;

/// <summary>Pearson's test that counts come from a uniform distribution.</summary>
internal static class ChiSquare
{
    /// <summary>Fails where the statistic lies more than five standard deviations above its mean (the seeds are fixed, so this never flickers).</summary>
    public static void AssertUniform(IReadOnlyCollection<int> counts)
    {
        double expected = counts.Average();
        double statistic = counts.Sum(count => (count - expected) * (count - expected) / expected);
        int freedom = counts.Count - 1;
        Assert.That(expected, Is.GreaterThan(20), "too few draws for the test");
        Assert.That(statistic, Is.LessThan(freedom + (5 * Math.Sqrt(2.0 * freedom))), string.Join(" ", counts));
    }
}
