using System.Globalization;
using System.Numerics;
using NasDsl.Generators.Counting;
using NasDsl.Generators.Model;

namespace NasDsl.Generators.Emission;

/// <summary>How large a space is and what its networks cost, in a few sentences, for whoever hovers over its name.</summary>
internal static class SpaceSummary
{
    public static string Of(TokenLayout layout)
    {
        string text = Documentation.Size(layout);
        if (DistinctCounts.Of(layout) is BigInteger distinct && distinct < layout.Cardinality)
        {
            text += $" {distinct.ToString("N0", CultureInfo.InvariantCulture)} of them are distinct.";
        }

        return CostRanges.Of(layout.Space) is CostRange range ? $"{text} {CostText.Of(range)}" : text;
    }
}
