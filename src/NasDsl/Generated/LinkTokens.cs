using System.Globalization;
using System.Numerics;
using System.Text;

namespace NasDsl.Generated;

/// <summary>
/// The tokens of a range with skip links. Each layer l has 1 + l of them: its operation, then for each earlier layer whether it is linked to that one.
/// </summary>
internal static class LinkTokens
{
    public const string NoLinks = "has links, and the range is declared without SkipLinks";

    /// <summary>Where a layer's operation stands behind the depth.</summary>
    public static int PositionOf(int layer) => layer * (layer + 1) / 2;

    /// <summary>The layer to which the token at a position behind the depth belongs.</summary>
    public static int LayerAt(int position)
    {
        int layer = 0;
        while (PositionOf(layer + 1) <= position)
        {
            layer++;
        }

        return layer;
    }

    /// <summary>The links of all layers; null where there are none.</summary>
    public static ulong[]? Read(DecisionInfo decision, ReadOnlySpan<int> tokens, int depth)
    {
        ulong[]? links = null;
        for (int layer = 1; layer < depth; layer++)
        {
            if (LinksOf(decision, tokens, layer) is var own and not 0)
            {
                links ??= new ulong[depth];
                links[layer] = own;
            }
        }

        return links;
    }

    /// <summary>The links of one layer, the bit j for layer j.</summary>
    public static ulong LinksOf(DecisionInfo decision, ReadOnlySpan<int> tokens, int layer)
    {
        ulong links = 0;
        ReadOnlySpan<int> own = tokens.Slice(LayerTokens.PositionOf(decision, layer) + 1, layer);
        for (int earlier = 0; earlier < layer; earlier++)
        {
            links |= (ulong)(uint)own[earlier] << earlier;
        }

        return links;
    }

    /// <summary>Writes the links of one layer.</summary>
    public static void Write(DecisionInfo decision, int layer, ulong links, Span<int> tokens)
    {
        Span<int> own = tokens.Slice(LayerTokens.PositionOf(decision, layer) + 1, layer);
        for (int earlier = 0; earlier < layer; earlier++)
        {
            own[earlier] = LayerLinks.Has(links, earlier) ? 1 : 0;
        }
    }

    /// <summary>A layer as it stands in a text: <c>Sep3</c>, with links <c>Sep3+0+1</c>.</summary>
    public static string LabelOf(DecisionInfo decision, ReadOnlySpan<int> tokens, int layer)
    {
        string label = decision.Labels[tokens[LayerTokens.PositionOf(decision, layer)]];
        return decision.HasLinks ? label + LayerLinks.Text(LinksOf(decision, tokens, layer)) : label;
    }

    /// <summary>Writes the links that stand behind an operation in a text, without the sign in front of the first; returns what is wrong, or null.</summary>
    public static string? Parse(DecisionInfo decision, int layer, string text, Span<int> tokens)
    {
        ulong links = 0;
        foreach (string word in text.Split(LayerLinks.Sign))
        {
            if (!int.TryParse(word, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out int link) || link >= layer)
            {
                return $"in layer {layer} the link {word} {LayerLinks.Allowed(layer)}";
            }

            if (LayerLinks.Has(links, link))
            {
                return $"in layer {layer} the link {word} is there twice";
            }

            links |= 1UL << link;
        }

        Write(decision, layer, links, tokens);
        return null;
    }

    /// <summary>Writes <c>Layers.Linked&lt;ConvOp&gt;([…])</c>, a line for each layer where there are many.</summary>
    public static void AppendCSharp(StringBuilder text, DecisionInfo decision, ReadOnlySpan<int> tokens, bool isLong, string indent)
    {
        string candidate = decision.Literals[0];
        text.Append(CultureInfo.InvariantCulture, $" Layers.Linked<{candidate[..candidate.LastIndexOf('.')]}>(");
        text.Append(isLong ? $"\n{indent}[" : "[");
        int depth = LayerTokens.DepthOf(decision, tokens);
        for (int layer = 0; layer < depth; layer++)
        {
            text.Append(isLong ? $"\n{indent}    " : layer == 0 ? "" : " ");
            text.Append("new(").Append(decision.Literals[tokens[LayerTokens.PositionOf(decision, layer)]]);
            foreach (int link in LayerLinks.Listed(LinksOf(decision, tokens, layer)))
            {
                text.Append(CultureInfo.InvariantCulture, $", {link}");
            }

            text.Append(')').Append(isLong || layer < depth - 1 ? "," : "");
        }

        text.Append(isLong ? $"\n{indent}])" : "])");
    }

    /// <summary>How many values the layers have together.</summary>
    public static T Count<T>(DecisionInfo decision, int depth)
        where T : IBinaryInteger<T>
    {
        T count = T.One;
        for (int layer = 0; layer < depth; layer++)
        {
            count *= T.CreateTruncating(decision.Labels.Count) << layer;
        }

        return count;
    }
}
