using System.ComponentModel;

namespace NasDsl.Generated;

/// <summary>The rules of structure behind <see cref="ISearchSpace{TSelf}.Canonical"/>, each over the tokens of one decision.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class CanonicalForm
{
    /// <summary>Moves identities behind the other layers of their range, and drops them while the range allows a smaller depth.</summary>
    /// <param name="decision">The range.</param>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="identities">The tokens of the identities; they do the same, and the first one stands for all.</param>
    /// <param name="firstChangesShape">Whether the first layer changes size or channels, so that an identity there is no identity.</param>
    /// <returns>Whether a token changed.</returns>
    public static bool Layers(DecisionInfo decision, Span<int> tokens, ReadOnlySpan<int> identities, bool firstChangesShape)
    {
        int depth = LayerTokens.DepthOf(decision, tokens);
        Span<int> layers = tokens.Slice(LayerTokens.FirstLayer(decision), depth);
        int pinned = firstChangesShape && depth > 0 ? 1 : 0;
        int kept = pinned;
        bool changed = false;
        for (int i = pinned; i < depth; i++)
        {
            if (!identities.Contains(layers[i]))
            {
                changed |= kept != i;
                layers[kept++] = layers[i];
            }
        }

        changed |= layers[kept..].ContainsAnyExcept(identities[0]);
        layers[kept..].Fill(identities[0]);
        int shortest = Math.Max(kept, (int)decision.Min);
        if (shortest < depth)
        {
            layers[shortest..].Clear();
            tokens[0] = shortest - (int)decision.Min;
            changed = true;
        }

        return changed;
    }

    /// <summary>Sorts each node's edges where a node may read one input twice, and resets the nodes that do not reach the output.</summary>
    /// <param name="topology">The cell.</param>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="zero">The token of the operation that gives zeros, or −1 where none can be chosen.</param>
    /// <returns>Whether a token changed.</returns>
    public static bool Cell(CellTopology topology, Span<int> tokens, int zero)
    {
        bool changed = topology.Output == CellOutput.LastNode && ResetDeadNodes(topology, tokens, zero);
        if (topology.Wiring == Wiring.Chosen && topology.RepeatInputs)
        {
            for (int node = 0; node < topology.Nodes; node++)
            {
                changed |= SortEdges(tokens.Slice(topology.FirstTokenOf(node), topology.TokensOf(node)));
            }
        }

        return changed;
    }

    private static bool ResetDeadNodes(CellTopology topology, Span<int> tokens, int zero)
    {
        Span<int> inputs = stackalloc int[CellTokens.MostEdges(topology)];
        Span<int> operations = stackalloc int[CellTokens.MostEdges(topology)];
        Span<bool> isAlive = stackalloc bool[topology.Nodes];
        isAlive[^1] = true;
        bool changed = false;
        for (int node = topology.Nodes - 1; node >= 0; node--)
        {
            if (!isAlive[node])
            {
                Span<int> dead = tokens.Slice(topology.FirstTokenOf(node), topology.TokensOf(node));
                changed |= dead.ContainsAnyExcept(0);
                dead.Clear();
                continue;
            }

            topology.ReadEdges(node, tokens, inputs, operations);
            for (int edge = 0; edge < topology.EdgesOf(node); edge++)
            {
                int source = inputs[edge] - topology.Predecessors;
                if (source >= 0 && operations[edge] != zero)
                {
                    isAlive[source] = true;
                }
            }
        }

        return changed;
    }

    // Pairs of input and operation, few enough for insertion.
    private static bool SortEdges(Span<int> pairs)
    {
        bool changed = false;
        for (int i = 2; i < pairs.Length; i += 2)
        {
            for (int j = i; j > 0 && (pairs[j - 2], pairs[j - 1]).CompareTo((pairs[j], pairs[j + 1])) > 0; j -= 2)
            {
                (pairs[j - 2], pairs[j - 1], pairs[j], pairs[j + 1]) = (pairs[j], pairs[j + 1], pairs[j - 2], pairs[j - 1]);
                changed = true;
            }
        }

        return changed;
    }
}
