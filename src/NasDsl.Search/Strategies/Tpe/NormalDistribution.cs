namespace NasDsl.Search;

/// <summary>The standard normal distribution, to about 15 digits.</summary>
internal static class NormalDistribution
{
    // Beyond it the continued fraction is the more exact of the two.
    private const double SeriesLimit = 3;
    private const int Terms = 100;

    /// <summary>The density at <paramref name="x"/>.</summary>
    internal static double Density(double x) => Math.Exp(-0.5 * x * x) / Math.Sqrt(2 * Math.PI);

    /// <summary>The probability of a value below <paramref name="x"/>.</summary>
    internal static double Below(double x) => x < -SeriesLimit ? Tail(-x) : x > SeriesLimit ? 1 - Tail(x) : 0.5 + (Density(x) * Series(x));

    /// <summary>The probability of a value between two.</summary>
    internal static double Between(double low, double high) =>
        low > 0 ? Below(-low) - Below(-high) : Below(high) - Below(low);

    // x + x³/3 + x⁵/(3·5) + …
    private static double Series(double x)
    {
        double term = x;
        double sum = x;
        for (int n = 1; n < Terms && sum + term != sum; n++)
        {
            term *= x * x / ((2 * n) + 1);
            sum += term;
        }

        return sum;
    }

    // The density over x + 1/(x + 2/(x + 3/(x + …
    private static double Tail(double x)
    {
        double fraction = x;
        for (int n = Terms; n > 0; n--)
        {
            fraction = x + (n / fraction);
        }

        return Density(x) / fraction;
    }
}
