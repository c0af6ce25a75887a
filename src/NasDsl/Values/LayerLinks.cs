using System.Globalization;
using System.Numerics;
using System.Text;

namespace NasDsl;

/// <summary>The links of one layer to earlier ones: a bit for each, the lowest one for the input of the range.</summary>
internal static class LayerLinks
{
    /// <summary>What stands in front of each link in a text.</summary>
    public const char Sign = '+';

    public static bool Has(ulong links, int earlier) => ((links >> earlier) & 1) != 0;

    public static int[] Listed(ulong links)
    {
        var listed = new int[BitOperations.PopCount(links)];
        for (int i = 0; i < listed.Length; i++)
        {
            listed[i] = BitOperations.TrailingZeroCount(links);
            links &= links - 1;
        }

        return listed;
    }

    /// <summary>The links as <c>+0+2</c>.</summary>
    public static string Text(ulong links)
    {
        if (links == 0)
        {
            return "";
        }

        var text = new StringBuilder();
        foreach (int link in Listed(links))
        {
            text.Append(Sign).Append(CultureInfo.InvariantCulture, $"{link}");
        }

        return text.ToString();
    }

    /// <summary>The first link of a layer that does not lead to an earlier one, or null.</summary>
    public static int? FirstBeyond(ulong links, int layer)
    {
        ulong beyond = layer < Layers.MostLinked ? links >> layer : 0;
        return beyond == 0 ? null : layer + BitOperations.TrailingZeroCount(beyond);
    }

    /// <summary>What a layer can be linked to, as a sentence's end.</summary>
    public static string Allowed(int layer) => layer == 0 ? "has no earlier layer to lead to"
        : layer == 1 ? "is not 0, the only one there is"
        : $"is not one of 0 to {layer - 1}";
}
