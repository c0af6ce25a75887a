using System.ComponentModel;
using System.Globalization;
using System.Text;

namespace NasDsl.Generated;

/// <summary>An architecture as a C# expression, to be pasted into a program.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class DecisionCSharp
{
    private const string Indent = "    ";

    // More are broken into lines of as many.
    private const int LayersInLine = 8;

    /// <summary>Writes an encoding as <c>new S { … }</c>, a line for each decision and for each node of a cell.</summary>
    /// <param name="type">The space's name in C#.</param>
    /// <param name="members">The decisions' names in C#, in order.</param>
    /// <param name="decisions">The decisions.</param>
    /// <param name="tokens">The tokens.</param>
    /// <param name="numbers">The continuous decisions.</param>
    public static string Format(
        string type, ReadOnlySpan<string> members, ReadOnlySpan<DecisionInfo> decisions, ReadOnlySpan<int> tokens, ReadOnlySpan<double> numbers)
    {
        StringBuilder text = new StringBuilder("new ").Append(type).Append("\n{\n");
        for (int i = 0; i < decisions.Length; i++)
        {
            DecisionInfo decision = decisions[i];
            text.Append(Indent).Append(members[i]).Append(" =");
            switch (decision.Kind)
            {
                case DecisionKind.Number:
                    text.Append(' ').Append(DecisionText.NumberText(numbers[decision.FirstToken]));
                    break;
                case DecisionKind.Layers:
                    AppendLayers(text, decision, tokens.Slice(decision.FirstToken, decision.TokenCount));
                    break;
                case DecisionKind.Cell:
                    AppendCell(text, decision, tokens.Slice(decision.FirstToken, decision.TokenCount));
                    break;
                default:
                    text.Append(' ').Append(decision.Literals[tokens[decision.FirstToken]]);
                    break;
            }

            text.Append(",\n");
        }

        return text.Append('}').ToString();
    }

    private static void AppendLayers(StringBuilder text, DecisionInfo decision, ReadOnlySpan<int> tokens)
    {
        ReadOnlySpan<int> layers = LayerTokens.LayersOf(decision, tokens);
        bool isLong = layers.Length > LayersInLine;
        text.Append(isLong ? $"\n{Indent}[" : " [");
        for (int i = 0; i < layers.Length; i++)
        {
            text.Append(isLong && i % LayersInLine == 0 ? $"\n{Indent}{Indent}" : i == 0 ? "" : " ");
            text.Append(decision.Literals[layers[i]]).Append(isLong || i < layers.Length - 1 ? "," : "");
        }

        text.Append(isLong ? $"\n{Indent}]" : "]");
    }

    private static void AppendCell(StringBuilder text, DecisionInfo decision, ReadOnlySpan<int> tokens)
    {
        CellTopology topology = decision.Topology!;
        Span<int> inputs = stackalloc int[CellTokens.MostEdges(topology)];
        Span<int> operations = stackalloc int[CellTokens.MostEdges(topology)];
        text.Append('\n').Append(Indent).Append("[\n");
        for (int node = 0; node < topology.Nodes; node++)
        {
            topology.ReadEdges(node, tokens, inputs, operations);
            text.Append(Indent).Append(Indent).Append('[');
            for (int edge = 0; edge < topology.EdgesOf(node); edge++)
            {
                text.Append(edge == 0 ? "" : ", ").Append(CultureInfo.InvariantCulture, $"({inputs[edge]}, {decision.Literals[operations[edge]]})");
            }

            text.Append("],\n");
        }

        text.Append(Indent).Append(']');
    }
}
