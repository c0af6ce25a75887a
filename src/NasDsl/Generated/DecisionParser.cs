using System.Globalization;

namespace NasDsl.Generated;

/// <summary>Turns values that were read from a text into tokens and numbers; every method returns what is wrong, or null.</summary>
internal static class DecisionParser
{
    /// <summary>Writes what a whole text said.</summary>
    public static string? Write(
        string space, Dictionary<string, DecisionValue> values, ReadOnlySpan<DecisionInfo> decisions, Span<int> tokens, Span<double> numbers)
    {
        foreach (DecisionInfo decision in decisions)
        {
            if (!decision.IsActive(tokens))
            {
                Clear(decision, tokens, numbers);
                if (values.ContainsKey(decision.Name))
                {
                    return $"{space}: {decision.Name} has a value, and it has none while {SpaceErrors.Unmet(decision, decisions, tokens)}.";
                }

                continue;
            }

            if (!values.Remove(decision.Name, out DecisionValue? value))
            {
                return $"{space}: the value of {decision.Name} is missing.";
            }

            if (WriteMember(decision, value, tokens, numbers) is { } error)
            {
                return $"{space}: {decision.Name}: {error}.";
            }
        }

        foreach (string unknown in values.Keys)
        {
            return $"{space}: {unknown} is no decision of the space, which has {Names(decisions)}.";
        }

        return null;
    }

    /// <summary>Writes what the text said about one decision.</summary>
    public static string? WriteMember(DecisionInfo decision, DecisionValue value, Span<int> tokens, Span<double> numbers) =>
        decision.Kind == DecisionKind.Number
            ? WriteNumber(decision, value, out numbers[decision.FirstToken])
            : WriteTokens(decision, value, tokens.Slice(decision.FirstToken, decision.TokenCount));

    /// <summary>Gives a decision its default.</summary>
    public static void Clear(DecisionInfo decision, Span<int> tokens, Span<double> numbers)
    {
        if (decision.Kind == DecisionKind.Number)
        {
            numbers[decision.FirstToken] = decision.Min;
        }
        else
        {
            tokens.Slice(decision.FirstToken, decision.TokenCount).Clear();
        }
    }

    internal static string Names(ReadOnlySpan<DecisionInfo> decisions)
    {
        var names = new List<string>(decisions.Length);
        foreach (DecisionInfo decision in decisions)
        {
            names.Add(decision.Name);
        }

        return string.Join(", ", names);
    }

    private static string? WriteTokens(DecisionInfo decision, DecisionValue value, Span<int> tokens) => decision.Kind switch
    {
        DecisionKind.Layers => WriteLayers(decision, value, tokens),
        DecisionKind.Cell => WriteCell(decision, value, tokens),
        _ => WriteLabel(decision, value, out tokens[0]),
    };

    private static string? WriteNumber(DecisionInfo decision, DecisionValue value, out double number)
    {
        if (!double.TryParse(value.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out number))
        {
            return $"{value} is no number";
        }

        return number >= decision.Min && number <= decision.Max ? null : $"{value} {SpaceErrors.Bounds(decision.Min, decision.Max)}";
    }

    private static string? WriteLabel(DecisionInfo decision, DecisionValue value, out int token)
    {
        token = -1;
        for (int i = 0; value.Text is not null && i < decision.Labels.Count && token < 0; i++)
        {
            token = decision.Labels[i] == value.Text || (!decision.IsText && IsSameNumber(decision.Labels[i], value.Text)) ? i : -1;
        }

        return token >= 0 ? null : $"{value} {SpaceErrors.NotOneOf(decision.Labels)}";
    }

    // 0.001 and 1e-3, true and True.
    private static bool IsSameNumber(string label, string text) =>
        label.Equals(text, StringComparison.OrdinalIgnoreCase)
        || (double.TryParse(label, NumberStyles.Float, CultureInfo.InvariantCulture, out double one)
            && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double other)
            && one == other
            && !(long.TryParse(label, CultureInfo.InvariantCulture, out _) && long.TryParse(text, CultureInfo.InvariantCulture, out _)));

    private static string? WriteLayers(DecisionInfo decision, DecisionValue value, Span<int> tokens)
    {
        if (value.Text is not null)
        {
            return $"{value} is no list";
        }

        if (LayerTokens.WriteDepth(decision, value.Items.Count, tokens) is { } wrongDepth)
        {
            return $"{value} {wrongDepth}";
        }

        for (int layer = 0; layer < value.Items.Count; layer++)
        {
            if (WriteLayer(decision, value.Items[layer], layer, tokens) is { } error)
            {
                return error;
            }
        }

        return null;
    }

    // Sep3, or with links Sep3+0+1.
    private static string? WriteLayer(DecisionInfo decision, DecisionValue value, int layer, Span<int> tokens)
    {
        int sign = value.Text?.IndexOf(LayerLinks.Sign) ?? -1;
        if (sign >= 0 && !decision.HasLinks)
        {
            return $"{value} {LinkTokens.NoLinks}";
        }

        DecisionValue operation = sign < 0 ? value : new DecisionValue(value.Text![..sign].TrimEnd());
        if (WriteLabel(decision, operation, out tokens[LayerTokens.PositionOf(decision, layer)]) is { } error)
        {
            return error;
        }

        return sign < 0 ? null : LinkTokens.Parse(decision, layer, value.Text![(sign + 1)..], tokens) is { } wrong ? $"{value}: {wrong}" : null;
    }

    private static string? WriteCell(DecisionInfo decision, DecisionValue value, Span<int> tokens)
    {
        CellTopology topology = decision.Topology!;
        if (value.Text is not null || value.Items.Count != topology.Nodes)
        {
            return $"{value} {CellTokens.WrongNodes(topology, value.Items.Count)}";
        }

        for (int node = 0; node < topology.Nodes; node++)
        {
            DecisionValue edges = value.Items[node];
            var inputs = new int[edges.Items.Count];
            var operations = new int[edges.Items.Count];
            for (int edge = 0; edge < inputs.Length; edge++)
            {
                if (WriteEdge(decision, edges.Items[edge], out inputs[edge], out operations[edge]) is { } error)
                {
                    return error;
                }
            }

            if (CellTokens.WriteNode(topology, node, inputs, operations, tokens) is { } wrong)
            {
                return $"{edges} {wrong}";
            }
        }

        return null;
    }

    // Either 0:Sep3, or the pair [0, "Sep3"].
    private static string? WriteEdge(DecisionInfo decision, DecisionValue edge, out int input, out int operation)
    {
        string? number = edge.Items.Count == 2 ? edge.Items[0].Text : null;
        DecisionValue? label = edge.Items.Count == 2 ? edge.Items[1] : null;
        if (edge.Text is { } text && text.IndexOf(':') is var colon and >= 0)
        {
            (number, label) = (text[..colon], new DecisionValue(text[(colon + 1)..].Trim()));
        }

        operation = 0;
        return !int.TryParse(number, NumberStyles.Integer, CultureInfo.InvariantCulture, out input) || label is null
            ? $"{edge} is no edge, which is an input's number and an operation"
            : WriteLabel(decision, label, out operation);
    }
}
