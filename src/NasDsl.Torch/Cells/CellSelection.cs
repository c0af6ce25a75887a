namespace NasDsl.Torch;

/// <summary>
/// One cell read from its tokens: which node each edge comes from, which operation it carries, and which edges give nothing. All copies of a cell in a network
/// share one selection; a path supernet reads a new one into it for every path.
/// </summary>
public sealed class CellSelection
{
    private readonly int[] _inputs;
    private readonly int[] _operations;
    private readonly int _zero;

    /// <summary>A selection of all-zero tokens.</summary>
    /// <param name="topology">The cell's structure.</param>
    /// <param name="zero">The token of the operation that gives zeros, or −1 where none can be chosen.</param>
    public CellSelection(CellTopology topology, int zero = -1)
    {
        Topology = topology;
        _zero = zero;
        EdgeCount = FirstEdgeOf(topology.Nodes);
        _inputs = new int[EdgeCount];
        _operations = new int[EdgeCount];
        Read(new int[topology.TokenCount]);
    }

    /// <summary>The cell's structure.</summary>
    public CellTopology Topology { get; }

    /// <summary>All edges of all nodes.</summary>
    public int EdgeCount { get; }

    /// <summary>The number of a node's first edge, counted over the whole cell.</summary>
    public int FirstEdgeOf(int node) => Topology.Wiring == Wiring.Dense
        ? Topology.FirstRowOf(node)
        : node * Topology.Inputs;

    /// <summary>The node that an edge comes from; the cell's inputs are 0 … Predecessors − 1.</summary>
    public int InputOf(int edge) => _inputs[edge];

    /// <summary>The token of an edge's operation.</summary>
    public int OperationOf(int edge) => _operations[edge];

    /// <summary>Whether an edge gives zeros.</summary>
    public bool IsZero(int edge) => _operations[edge] == _zero;

    /// <summary>Reads a cell.</summary>
    /// <param name="tokens">The cell's tokens.</param>
    public void Read(ReadOnlySpan<int> tokens)
    {
        for (int node = 0; node < Topology.Nodes; node++)
        {
            int first = FirstEdgeOf(node);
            Topology.ReadEdges(node, tokens, _inputs.AsSpan(first), _operations.AsSpan(first));
        }
    }
}
