using System;

namespace NasDsl.Generators.Counting;

/// <summary>Keeps figures inside 64 bits: of a place beyond the limit none is given.</summary>
internal static class PlaceLimit
{
    // Sums of such figures are checked; one of them, or a product inside its formula, must not wrap around.
    private const double Most = 1e17;

    /// <summary>Refuses a place that is too large.</summary>
    /// <exception cref="OverflowException">It is.</exception>
    public static void Check(FeatureShape from, int to, int stride, int kernel = 1, int expand = 1)
    {
        double channels = Math.Max(from.Channels, to);
        double side = Math.Max(1, kernel);
        double weights = 4 * Math.Max(1, expand) * side * side * channels * (channels + 1);
        if (weights * from.Height * from.Width > Most || (long)Math.Max(from.Height, from.Width) + stride > int.MaxValue)
        {
            throw new OverflowException();
        }
    }

    /// <summary>Refuses attention whose two products are too large.</summary>
    /// <exception cref="OverflowException">They are.</exception>
    public static void CheckProducts(int length, int channels)
    {
        if (2.0 * length * length * channels > Most)
        {
            throw new OverflowException();
        }
    }
}
