namespace NasDsl.Search;

/// <summary>Draws by weight.</summary>
internal static class Weighted
{
    /// <summary>A place, drawn with the probability that stands there; they sum to 1.</summary>
    internal static int Draw(ReadOnlySpan<double> probabilities, RandomSource random)
    {
        double left = random.NextDouble();
        int last = probabilities.Length - 1;
        for (int i = 0; i < last; i++)
        {
            left -= probabilities[i];
            if (left < 0)
            {
                return i;
            }
        }

        return last;
    }
}
