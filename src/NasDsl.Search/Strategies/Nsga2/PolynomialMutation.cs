namespace NasDsl.Search;

/// <summary>
/// Polynomial mutation of a number in the unit interval: Deb and Goyal, "A Combined Genetic Adaptive Search (GeneAS) for Engineering Design", Computer Science and
/// Informatics 26(4), 1996, with the bounds taken into the distribution, as in the authors' own program of NSGA-II.
/// </summary>
internal static class PolynomialMutation
{
    /// <summary>A number near <paramref name="value"/>, the nearer the greater the <paramref name="index"/>.</summary>
    public static double Mutate(double value, double index, RandomSource random)
    {
        double drawn = random.NextDouble(), power = index + 1;
        double step = drawn < 0.5
            ? Math.Pow((2 * drawn) + ((1 - (2 * drawn)) * Math.Pow(1 - value, power)), 1 / power) - 1
            : 1 - Math.Pow((2 * (1 - drawn)) + ((2 * drawn - 1) * Math.Pow(value, power)), 1 / power);
        return Math.Clamp(value + step, 0, 1);
    }
}
