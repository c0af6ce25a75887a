using System.ComponentModel;

namespace NasDsl.Generated;

/// <summary>The tokens of a cell, laid out as <see cref="CellTopology"/> says.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class CellTokens
{
    /// <summary>The cell that the tokens stand for.</summary>
    public static Cell<T> Read<T>(CellTopology topology, ReadOnlySpan<T> operations, ReadOnlySpan<int> tokens)
    {
        int edges = 0;
        for (int node = 0; node < topology.Nodes; node++)
        {
            edges += topology.EdgesOf(node);
        }

        var counts = new NodeNumber[topology.Nodes];
        var sources = new NodeNumber[edges];
        var chosen = new T[edges];
        Span<int> inputs = stackalloc int[MostEdges(topology)];
        Span<int> labels = stackalloc int[MostEdges(topology)];
        int next = 0;
        for (int node = 0; node < topology.Nodes; node++)
        {
            topology.ReadEdges(node, tokens, inputs, labels);
            counts[node] = (NodeNumber)topology.EdgesOf(node);
            for (int edge = 0; edge < topology.EdgesOf(node); edge++, next++)
            {
                sources[next] = (NodeNumber)inputs[edge];
                chosen[next] = operations[labels[edge]];
            }
        }

        return new Cell<T>(chosen, sources, counts);
    }

    /// <summary>Writes the tokens of a cell. Where a node's inputs are distinct their order does not matter; they are kept sorted.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The cell is none of the declared ones; the message names the member, the value and what is allowed.</exception>
    public static void Write<T>(DecisionInfo decision, Cell<T> value, ReadOnlySpan<T> operations, Span<int> tokens)
    {
        CellTopology topology = decision.Topology!;
        if (value.Count != topology.Nodes)
        {
            throw SpaceErrors.NotAllowed(decision.Name, value, WrongNodes(topology, value.Count));
        }

        for (int node = 0; node < topology.Nodes; node++)
        {
            Node<T> edges = value[node];
            var inputs = new int[edges.Count];
            var labels = new int[edges.Count];
            for (int edge = 0; edge < edges.Count; edge++)
            {
                inputs[edge] = edges[edge].Input;
                labels[edge] = ChoiceTokens.IndexOf(operations, edges[edge].Operation);
                if (labels[edge] < 0)
                {
                    throw SpaceErrors.NotAllowed(
                        decision.Name, edges[edge].Operation, $"in node {node} {SpaceErrors.NotOneOf(decision.Labels)}");
                }
            }

            if (WriteNode(topology, node, inputs, labels, tokens) is { } error)
            {
                throw SpaceErrors.NotAllowed(decision.Name, edges, error);
            }
        }
    }

    internal static int MostEdges(CellTopology topology) => topology.EdgesOf(topology.Nodes - 1);

    internal static string WrongNodes(CellTopology topology, int nodes) => $"has {nodes} nodes, and the space wants {topology.Nodes}";

    /// <summary>Writes one node's tokens; returns what is wrong with its inputs, if anything is. Both spans are sorted where the order does not matter.</summary>
    internal static string? WriteNode(CellTopology topology, int node, Span<int> inputs, Span<int> operations, Span<int> tokens)
    {
        if (inputs.Length != topology.EdgesOf(node))
        {
            return $"has {inputs.Length} edges, and node {node} wants {topology.EdgesOf(node)}";
        }

        int sources = topology.Predecessors + node;
        foreach (int input in inputs)
        {
            if ((uint)input >= (uint)sources)
            {
                return $"reads {input}, and the inputs of node {node} are 0 to {sources - 1}";
            }
        }

        if (topology.Wiring == Wiring.Dense || !topology.RepeatInputs)
        {
            inputs.Sort(operations);
            for (int edge = 1; edge < inputs.Length; edge++)
            {
                if (inputs[edge] == inputs[edge - 1])
                {
                    return $"reads {inputs[edge]} twice, and the inputs of node {node} are distinct";
                }
            }
        }

        topology.WriteEdges(node, inputs, operations, tokens);
        return null;
    }
}
