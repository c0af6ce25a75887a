using System.ComponentModel;
using System.Globalization;
using System.Text;

namespace NasDsl.Generated;

/// <summary>The text of an architecture: <c>First=Conv3; Body=[Sep3, Skip]; Top=[[0:Sep3, 1:Skip]]; Width=48</c>, and with skip links
/// <c>Body=[Sep3, Skip+0]</c>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class DecisionText
{
    /// <summary>Writes an encoding as one line.</summary>
    public static string Format(ReadOnlySpan<DecisionInfo> decisions, ReadOnlySpan<int> tokens, ReadOnlySpan<double> numbers)
    {
        var text = new StringBuilder();
        foreach (DecisionInfo decision in decisions)
        {
            if (!decision.IsActive(tokens))
            {
                continue;
            }

            text.Append(text.Length == 0 ? "" : "; ").Append(decision.Name).Append('=');
            switch (decision.Kind)
            {
                case DecisionKind.Number:
                    text.Append(NumberText(numbers[decision.FirstToken]));
                    break;
                case DecisionKind.Layers:
                    AppendLayers(text, decision, tokens.Slice(decision.FirstToken, decision.TokenCount));
                    break;
                case DecisionKind.Cell:
                    AppendCell(text, decision, tokens.Slice(decision.FirstToken, decision.TokenCount));
                    break;
                default:
                    text.Append(Quoted(decision.Labels[tokens[decision.FirstToken]]));
                    break;
            }
        }

        return text.ToString();
    }

    /// <summary>Reads what <see cref="Format"/> wrote.</summary>
    /// <returns>What is wrong with the text, or null.</returns>
    public static string? Parse(
        string space, ReadOnlySpan<char> text, ReadOnlySpan<DecisionInfo> decisions, Span<int> tokens, Span<double> numbers)
    {
        var values = new Dictionary<string, DecisionValue>();
        return DecisionTextReader.Read(text, values) is { } error
            ? $"{space}: {error}."
            : DecisionParser.Write(space, values, decisions, tokens, numbers);
    }

    /// <summary>Copies a text into a span, as <see cref="ISpanFormattable"/> wants it.</summary>
    public static bool TryCopy(string text, Span<char> destination, out int charsWritten)
    {
        charsWritten = text.TryCopyTo(destination) ? text.Length : 0;
        return charsWritten == text.Length;
    }

    internal static string NumberText(double number) => number.ToString("R", CultureInfo.InvariantCulture);

    private static void AppendLayers(StringBuilder text, DecisionInfo decision, ReadOnlySpan<int> tokens)
    {
        text.Append('[');
        int depth = LayerTokens.DepthOf(decision, tokens);
        for (int layer = 0; layer < depth; layer++)
        {
            text.Append(layer == 0 ? "" : ", ").Append(LinkTokens.LabelOf(decision, tokens, layer));
        }

        text.Append(']');
    }

    private static void AppendCell(StringBuilder text, DecisionInfo decision, ReadOnlySpan<int> tokens)
    {
        CellTopology topology = decision.Topology!;
        Span<int> inputs = stackalloc int[CellTokens.MostEdges(topology)];
        Span<int> operations = stackalloc int[CellTokens.MostEdges(topology)];
        for (int node = 0; node < topology.Nodes; node++)
        {
            topology.ReadEdges(node, tokens, inputs, operations);
            text.Append(node == 0 ? "[[" : ", [");
            for (int edge = 0; edge < topology.EdgesOf(node); edge++)
            {
                text.Append(edge == 0 ? "" : ", ").Append(CultureInfo.InvariantCulture, $"{inputs[edge]}:{decision.Labels[operations[edge]]}");
            }

            text.Append(']');
        }

        text.Append(']');
    }

    // Quotes where the words of the text would otherwise be misread.
    private static string Quoted(string label)
    {
        bool isPlain = label.Length > 0 && label.AsSpan().IndexOfAny("\"\\;,[]") < 0 && label.Trim().Length == label.Length;
        return isPlain ? label : $"\"{label.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
    }
}
