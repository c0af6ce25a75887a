using System.Numerics;

namespace NasDsl;

/// <summary>
/// The structure of a cell and of its tokens. A chosen cell with distinct inputs has for each node one token for the combination of inputs, of
/// C(k, Inputs), then one for each operation; with repeatable inputs each edge has a token for its input and one for its operation; a
/// dense cell has one token, the operation, for each edge, ordered by node and then by input.
/// </summary>
/// <param name="Nodes">Computed nodes.</param>
/// <param name="Predecessors">The cell's inputs, which are nodes 0 … Predecessors − 1.</param>
/// <param name="Inputs">Edges into each node; ignored for <see cref="Wiring.Dense"/>.</param>
/// <param name="Wiring">Chosen or dense.</param>
/// <param name="RepeatInputs">Whether a node may read one input twice.</param>
/// <param name="Output">What leaves the cell.</param>
/// <param name="Operations">How many operations can be chosen on an edge.</param>
public sealed record CellTopology(
    int Nodes, int Predecessors, int Inputs, Wiring Wiring, bool RepeatInputs, CellOutput Output, int Operations)
{
    /// <summary>Edges into node <paramref name="node"/> (0 is the first computed one).</summary>
    public int EdgesOf(int node) => Wiring == Wiring.Dense ? Predecessors + node : Inputs;

    /// <summary>Tokens of node <paramref name="node"/>.</summary>
    public int TokensOf(int node) => Wiring switch
    {
        Wiring.Dense => Predecessors + node,
        _ when RepeatInputs => 2 * Inputs,
        _ => 1 + Inputs,
    };

    /// <summary>How many pairs of an earlier node (or input of the cell) and a node there are before node <paramref name="node"/>: where its rows begin in a
    /// mixture's weights, in which every node reads every earlier one.</summary>
    public int FirstRowOf(int node) => (node * Predecessors) + (node * (node - 1) / 2);

    /// <summary>The first token of node <paramref name="node"/>, counted from the cell's first.</summary>
    public int FirstTokenOf(int node) => Wiring == Wiring.Dense ? FirstRowOf(node) : node * TokensOf(0);

    /// <summary>Tokens of the whole cell.</summary>
    public int TokenCount => FirstTokenOf(Nodes);

    /// <summary>How many nodes are concatenated in the output.</summary>
    public int OutputNodes => Output == CellOutput.AllNodes ? Nodes : 1;

    /// <summary>How many cells there are.</summary>
    public BigInteger Cardinality
    {
        get
        {
            var count = BigInteger.One;
            for (int node = 0; node < Nodes; node++)
            {
                int sources = Predecessors + node;
                BigInteger inputs = Wiring == Wiring.Dense ? 1
                    : RepeatInputs ? BigInteger.Pow(sources, Inputs)
                    : Combinations.Count(sources, Inputs);
                count *= inputs * BigInteger.Pow(Operations, EdgesOf(node));
            }

            return count;
        }
    }

    /// <summary>Reads node <paramref name="node"/>'s edges from its tokens.</summary>
    /// <param name="node">The computed node, from 0.</param>
    /// <param name="tokens">The whole cell's tokens.</param>
    /// <param name="inputs">Receives each edge's source node; at least <see cref="EdgesOf"/> long.</param>
    /// <param name="operations">Receives each edge's operation; as long.</param>
    public void ReadEdges(int node, ReadOnlySpan<int> tokens, Span<int> inputs, Span<int> operations)
    {
        int edges = EdgesOf(node);
        ReadOnlySpan<int> own = tokens.Slice(FirstTokenOf(node), TokensOf(node));
        if (Wiring == Wiring.Chosen && !RepeatInputs)
        {
            Combinations.Unrank(Predecessors + node, Inputs, own[0], inputs);
        }

        for (int edge = 0; edge < edges; edge++)
        {
            if (Wiring == Wiring.Dense)
            {
                (inputs[edge], operations[edge]) = (edge, own[edge]);
            }
            else if (RepeatInputs)
            {
                (inputs[edge], operations[edge]) = (own[2 * edge], own[(2 * edge) + 1]);
            }
            else
            {
                operations[edge] = own[1 + edge];
            }
        }
    }

    /// <summary>Writes node <paramref name="node"/>'s edges to its tokens: the inverse of <see cref="ReadEdges"/>. Distinct inputs must come sorted.</summary>
    public void WriteEdges(int node, ReadOnlySpan<int> inputs, ReadOnlySpan<int> operations, Span<int> tokens)
    {
        int edges = EdgesOf(node);
        Span<int> own = tokens.Slice(FirstTokenOf(node), TokensOf(node));
        if (Wiring == Wiring.Chosen && !RepeatInputs)
        {
            own[0] = Combinations.Rank(Predecessors + node, inputs[..edges]);
        }

        for (int edge = 0; edge < edges; edge++)
        {
            if (Wiring == Wiring.Dense)
            {
                own[edge] = operations[edge];
            }
            else if (RepeatInputs)
            {
                (own[2 * edge], own[(2 * edge) + 1]) = (inputs[edge], operations[edge]);
            }
            else
            {
                own[1 + edge] = operations[edge];
            }
        }
    }
}
