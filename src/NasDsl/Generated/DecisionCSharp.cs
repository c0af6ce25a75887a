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

    // With links, more have a line each.
    private const int LinkedInLine = 4;

    /// <summary>Writes an encoding as <c>new S { … }</c>, a line for each decision that is taken, for each node of a cell and for each block.</summary>
    /// <param name="type">The space's name in C#.</param>
    /// <param name="members">The decisions' names in C#, in order; inside a block the path to them.</param>
    /// <param name="decisions">The decisions.</param>
    /// <param name="tokens">The tokens.</param>
    /// <param name="numbers">The continuous decisions.</param>
    public static string Format(
        string type, ReadOnlySpan<string> members, ReadOnlySpan<DecisionInfo> decisions, ReadOnlySpan<int> tokens, ReadOnlySpan<double> numbers)
    {
        StringBuilder text = new StringBuilder("new ").Append(type).Append('\n');
        AppendMembers(text, members, decisions, tokens, numbers, path: 0, indent: "");
        return text.ToString();
    }

    // The members from one level of a block on; those of one nested block stand next to each other.
    private static void AppendMembers(
        StringBuilder text, ReadOnlySpan<string> members, ReadOnlySpan<DecisionInfo> decisions, ReadOnlySpan<int> tokens,
        ReadOnlySpan<double> numbers, int path, string indent)
    {
        string inner = indent + Indent;
        text.Append(indent).Append("{\n");
        for (int i = 0; i < decisions.Length;)
        {
            string name = members[i][path..];
            int end = i + 1;
            if (name.IndexOfAny('.', '[') is var cut and >= 0)
            {
                string block = name[..cut];
                while (end < decisions.Length && IsIn(members[end][path..], block))
                {
                    end++;
                }

                bool hasCount = decisions[i].Kind == DecisionKind.Depth && name.AsSpan(cut + 1).IndexOfAny('.', '[') < 0;
                if (!IsAnyActive(decisions[i..end], tokens))
                {
                    // The block is not taken.
                }
                else if (!hasCount && name[cut] == '.')
                {
                    text.Append(inner).Append(block).Append(" = new()\n");
                    AppendMembers(text, members[i..end], decisions[i..end], tokens, numbers, path + cut + 1, inner);
                    text.Append(",\n");
                }
                else
                {
                    int first = hasCount ? i + 1 : i;
                    text.Append(inner).Append(block).Append(" =");
                    AppendBlocks(text, members[first..end], decisions[first..end], tokens, numbers, path + cut, inner);
                    text.Append(",\n");
                }
            }
            else if (decisions[i].IsActive(tokens))
            {
                text.Append(inner).Append(name).Append(" =");
                AppendValue(text, decisions[i], tokens, numbers, inner);
                text.Append(",\n");
            }

            i = end;
        }

        text.Append(indent).Append('}');
    }

    private static void AppendBlocks(
        StringBuilder text, ReadOnlySpan<string> members, ReadOnlySpan<DecisionInfo> decisions, ReadOnlySpan<int> tokens,
        ReadOnlySpan<double> numbers, int path, string indent)
    {
        bool isEmpty = true;
        for (int i = 0; i < decisions.Length;)
        {
            int close = members[i].IndexOf(']', path) + 1;
            string index = members[i][..close];
            int end = i + 1;
            while (end < decisions.Length && members[end].StartsWith(index, StringComparison.Ordinal))
            {
                end++;
            }

            // A block beyond the depth has no decision that is taken; one that is there has at least one.
            if (IsAnyActive(decisions[i..end], tokens))
            {
                text.Append(isEmpty ? $"\n{indent}[\n" : "").Append(indent).Append(Indent).Append("new()\n");
                AppendMembers(text, members[i..end], decisions[i..end], tokens, numbers, close + 1, indent + Indent);
                text.Append(",\n");
                isEmpty = false;
            }

            i = end;
        }

        text.Append(isEmpty ? " []" : $"{indent}]");
    }

    private static bool IsAnyActive(ReadOnlySpan<DecisionInfo> decisions, ReadOnlySpan<int> tokens)
    {
        foreach (DecisionInfo decision in decisions)
        {
            if (decision.IsActive(tokens))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsIn(string name, string block) =>
        name.Length > block.Length && name.StartsWith(block, StringComparison.Ordinal) && name[block.Length] is '.' or '[';

    private static void AppendValue(
        StringBuilder text, DecisionInfo decision, ReadOnlySpan<int> tokens, ReadOnlySpan<double> numbers, string indent)
    {
        switch (decision.Kind)
        {
            case DecisionKind.Number:
                text.Append(' ').Append(DecisionText.NumberText(numbers[decision.FirstToken]));
                break;
            case DecisionKind.Layers:
                AppendLayers(text, decision, tokens.Slice(decision.FirstToken, decision.TokenCount), indent);
                break;
            case DecisionKind.Cell:
                AppendCell(text, decision, tokens.Slice(decision.FirstToken, decision.TokenCount), indent);
                break;
            default:
                text.Append(' ').Append(decision.Literals[tokens[decision.FirstToken]]);
                break;
        }
    }

    private static void AppendLayers(StringBuilder text, DecisionInfo decision, ReadOnlySpan<int> tokens, string indent)
    {
        int depth = LayerTokens.DepthOf(decision, tokens);
        if (decision.IsOptional)
        {
            text.Append(' ').Append(depth == 0 ? "null" : Layer(0, tokens));
            return;
        }

        if (decision.HasLinks && LinkTokens.Read(decision, tokens, depth) is not null)
        {
            LinkTokens.AppendCSharp(text, decision, tokens, isLong: depth > LinkedInLine, indent);
            return;
        }

        bool isLong = depth > LayersInLine;
        text.Append(isLong ? $"\n{indent}[" : " [");
        for (int i = 0; i < depth; i++)
        {
            text.Append(isLong && i % LayersInLine == 0 ? $"\n{indent}{Indent}" : i == 0 ? "" : " ");
            text.Append(Layer(i, tokens)).Append(isLong || i < depth - 1 ? "," : "");
        }

        text.Append(isLong ? $"\n{indent}]" : "]");

        string Layer(int layer, ReadOnlySpan<int> tokens) => decision.Literals[tokens[LayerTokens.PositionOf(decision, layer)]];
    }

    private static void AppendCell(StringBuilder text, DecisionInfo decision, ReadOnlySpan<int> tokens, string indent)
    {
        CellTopology topology = decision.Topology!;
        Span<int> inputs = stackalloc int[CellTokens.MostEdges(topology)];
        Span<int> operations = stackalloc int[CellTokens.MostEdges(topology)];
        text.Append('\n').Append(indent).Append("[\n");
        for (int node = 0; node < topology.Nodes; node++)
        {
            topology.ReadEdges(node, tokens, inputs, operations);
            text.Append(indent).Append(Indent).Append('[');
            for (int edge = 0; edge < topology.EdgesOf(node); edge++)
            {
                text.Append(edge == 0 ? "" : ", ").Append(CultureInfo.InvariantCulture, $"({inputs[edge]}, {decision.Literals[operations[edge]]})");
            }

            text.Append("],\n");
        }

        text.Append(indent).Append(']');
    }
}
