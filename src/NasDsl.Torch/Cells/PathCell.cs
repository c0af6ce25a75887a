using static TorchSharp.torch;

namespace NasDsl.Torch;

/// <summary>The cell of a path supernet: every operation on every edge that can be chosen, of which those of one selection run.</summary>
public sealed class PathCell : CellModule
{
    private readonly CellSelection _selection;
    private readonly int _candidates;
    private readonly Operation[][] _operations;
    private readonly int _slots;

    /// <summary>Builds it.</summary>
    /// <param name="site">Device, precision and the form of batch norm.</param>
    /// <param name="shapes">The sizes at which the cell must be able to work.</param>
    /// <param name="projection">Whether inputs that fit are projected too.</param>
    /// <param name="selection">The path, shared with the other copies of the cell.</param>
    /// <param name="create">Makes the operation of a token at a place.</param>
    public PathCell(
        Site site, IReadOnlyList<CellShape> shapes, InputProjection projection, CellSelection selection, Func<int, Place, Operation> create)
        : base(nameof(PathCell), selection.Topology, site, shapes, projection)
    {
        _selection = selection;
        _candidates = Topology.Operations;

        // Where a node may read one input twice, its first and its second edge have weights of their own (ENAS, arXiv 1802.03268).
        _slots = Topology.Wiring == Wiring.Chosen && Topology.RepeatInputs ? Topology.Inputs : 1;
        _operations = new Operation[Topology.Nodes][];
        for (int node = 0; node < Topology.Nodes; node++)
        {
            int sources = Topology.Predecessors + node;
            _operations[node] = new Operation[_slots * sources * _candidates];
            for (int slot = 0; slot < _slots; slot++)
            {
                for (int source = 0; source < sources; source++)
                {
                    for (int token = 0; token < _candidates; token++)
                    {
                        Operation operation = create(token, PlaceFrom(source));
                        _operations[node][IndexOf(node, slot, source, token)] = operation;
                        string edge = _slots == 1 ? $"node{node}_from{source}" : $"node{node}_edge{slot}_from{source}";
                        register_module($"{edge}_op{token}", operation);
                    }
                }
            }
        }
    }

    /// <inheritdoc/>
    protected override Tensor ComputeNode(int node, Tensor[] states)
    {
        Tensor? sum = null;
        int first = _selection.FirstEdgeOf(node);
        for (int edge = first; edge < _selection.FirstEdgeOf(node + 1); edge++)
        {
            if (!_selection.IsZero(edge))
            {
                Tensor term = Run(node, edge, states);
                sum = sum is null ? term : TensorSum.Of(sum, term);
            }
        }

        return sum ?? Run(node, first, states);
    }

    /// <inheritdoc/>
    protected override Operation OperationFor(CellSelection selection, int node, int edge)
    {
        int slot = _slots == 1 ? 0 : edge - selection.FirstEdgeOf(node);
        return _operations[node][IndexOf(node, slot, selection.InputOf(edge), selection.OperationOf(edge))];
    }

    private Tensor Run(int node, int edge, Tensor[] states)
    {
        Operation operation = OperationFor(_selection, node, edge);
        int source = _selection.InputOf(edge);
        operation.Shape = source < Topology.Predecessors ? Shape.Outer : Shape.Inner;
        return operation.call(states[source]);
    }

    private int IndexOf(int node, int slot, int source, int token) =>
        (((slot * (Topology.Predecessors + node)) + source) * _candidates) + token;
}
