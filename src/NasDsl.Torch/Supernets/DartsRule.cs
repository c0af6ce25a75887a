namespace NasDsl.Torch;

/// <summary>
/// How an architecture is read from a mixture (DARTS, arXiv 1806.09055, section 2.4): each node keeps the inputs whose heaviest operation other than zero
/// weighs most, and on each of them that operation. Dense cells, choices and layers take the heaviest candidate; of equal ones the first.
/// </summary>
public static class DartsRule
{
    /// <summary>Writes a cell's tokens.</summary>
    /// <param name="topology">The cell's structure.</param>
    /// <param name="weights">The decision's weights, a row for each edge: nodes in order, for each its sources in order.</param>
    /// <param name="choosable">The candidate of each token.</param>
    /// <param name="zero">The candidate that gives zeros, or −1 for none.</param>
    /// <param name="tokens">Receives the cell's tokens.</param>
    public static void DeriveCell(
        CellTopology topology, MixtureWeights weights, ReadOnlySpan<int> choosable, int zero, Span<int> tokens)
    {
        int candidates = weights.Columns;
        ReadOnlySpan<double> softmax = weights.ToStrengths();
        int row = 0;
        for (int node = 0; node < topology.Nodes; node++)
        {
            int sources = topology.Predecessors + node;
            ReadOnlySpan<double> edges = softmax.Slice(row * candidates, sources * candidates);
            row += sources;
            if (topology.Wiring == Wiring.Dense)
            {
                DeriveDense(topology, node, edges, candidates, choosable, tokens);
            }
            else
            {
                DeriveChosen(topology, node, edges, candidates, choosable, zero, tokens);
            }
        }
    }

    /// <summary>Writes the tokens of a range of layers, or of a choice.</summary>
    /// <param name="operations">The weights of the operations, a row for each layer.</param>
    /// <param name="depth">The weights of the depths; null where the depth is fixed.</param>
    /// <param name="min">The least number of layers.</param>
    /// <param name="tokens">Receives the decision's tokens; layers beyond the depth get 0.</param>
    public static void DeriveLayers(MixtureWeights operations, MixtureWeights? depth, int min, Span<int> tokens)
    {
        int count = operations.Rows;
        if (depth is not null)
        {
            tokens[0] = Heaviest(depth.ToStrengths());
            count = min + tokens[0];
        }

        double[] weights = operations.ToStrengths();
        Span<int> layers = tokens[^operations.Rows..];
        layers.Clear();
        for (int layer = 0; layer < count; layer++)
        {
            layers[layer] = Heaviest(weights.AsSpan(layer * operations.Columns, operations.Columns));
        }
    }

    /// <summary>The token of the heaviest of these weights.</summary>
    public static int Heaviest(ReadOnlySpan<double> weights)
    {
        int best = 0;
        for (int i = 1; i < weights.Length; i++)
        {
            best = weights[i] > weights[best] ? i : best;
        }

        return best;
    }

    private static void DeriveDense(
        CellTopology topology, int node, ReadOnlySpan<double> edges, int candidates, ReadOnlySpan<int> choosable, Span<int> tokens)
    {
        int sources = topology.Predecessors + node;
        var inputs = new int[sources];
        var operations = new int[sources];
        for (int source = 0; source < sources; source++)
        {
            inputs[source] = source;
            operations[source] = Best(edges.Slice(source * candidates, candidates), choosable, excluded: -1);
        }

        topology.WriteEdges(node, inputs, operations, tokens);
    }

    private static void DeriveChosen(
        CellTopology topology, int node, ReadOnlySpan<double> edges, int candidates, ReadOnlySpan<int> choosable, int zero, Span<int> tokens)
    {
        int sources = topology.Predecessors + node;
        var best = new int[sources];
        var heaviest = new double[sources];
        var order = new int[sources];
        for (int source = 0; source < sources; source++)
        {
            ReadOnlySpan<double> edge = edges.Slice(source * candidates, candidates);
            best[source] = Best(edge, choosable, zero);
            heaviest[source] = edge[choosable[best[source]]];
            order[source] = source;
        }

        // Of equally heavy inputs the earlier one comes first, as in a stable sort.
        Array.Sort(order, (a, b) => heaviest[a] != heaviest[b] ? heaviest[b].CompareTo(heaviest[a]) : a.CompareTo(b));

        // A node may have fewer sources than edges where inputs may repeat: the heaviest are then read again.
        var kept = new int[topology.Inputs];
        for (int edge = 0; edge < kept.Length; edge++)
        {
            kept[edge] = order[edge % sources];
        }

        Array.Sort(kept);
        topology.WriteEdges(node, kept, Array.ConvertAll(kept, source => best[source]), tokens);
    }

    private static int Best(ReadOnlySpan<double> edge, ReadOnlySpan<int> choosable, int excluded)
    {
        int best = -1;
        for (int token = 0; token < choosable.Length; token++)
        {
            if (choosable[token] != excluded && (best < 0 || edge[choosable[token]] > edge[choosable[best]]))
            {
                best = token;
            }
        }

        return best >= 0 ? best : throw new ArgumentException("An edge needs a candidate other than zero.", nameof(choosable));
    }
}
