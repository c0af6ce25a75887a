namespace NasDsl.Search;

/// <summary>
/// Simulated binary crossover (SBX) of numbers in the unit interval: Deb and Agrawal, "Simulated Binary Crossover for Continuous Search Space", Complex Systems
/// 9(2), 1995, with the bounds taken into the distribution, as in the authors' own program: no probability is lost beyond them.
/// </summary>
internal static class SimulatedBinaryCrossover
{
    // Parents that are closer have no spread to imitate.
    private const double Closest = 1e-14;

    /// <summary>Two children whose spread about the parents' middle follows the distribution of <paramref name="index"/>; either may be called the first.</summary>
    public static (double First, double Second) Cross(double first, double second, double index, RandomSource random)
    {
        double low = Math.Min(first, second), high = Math.Max(first, second), distance = high - low;
        if (!(distance > Closest))
        {
            return (first, second);
        }

        double drawn = random.NextDouble(), middle = 0.5 * (low + high);
        double lower = middle - (0.5 * distance * Spread(drawn, low / distance, index));
        double upper = middle + (0.5 * distance * Spread(drawn, (1 - high) / distance, index));
        lower = Math.Clamp(lower, 0, 1);
        upper = Math.Clamp(upper, 0, 1);
        return random.NextDouble() < 0.5 ? (upper, lower) : (lower, upper);
    }

    /// <summary>The children's distance in units of the parents' (β), where the bound on this side is <paramref name="room"/> of these beyond the parent.</summary>
    private static double Spread(double drawn, double room, double index)
    {
        double alpha = 2 - Math.Pow(1 + (2 * room), -(index + 1));
        double scaled = drawn * alpha;
        return Math.Pow(scaled <= 1 ? scaled : 1 / (2 - scaled), 1 / (index + 1));
    }
}
