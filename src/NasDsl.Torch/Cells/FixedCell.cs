using static TorchSharp.torch;

namespace NasDsl.Torch;

/// <summary>The cell of one architecture. Nodes without influence on the output are there and computed, as in NAS-Bench-201.</summary>
public sealed class FixedCell : CellModule
{
    private readonly CellSelection _selection;
    private readonly Operation[] _operations;

    /// <summary>Builds it.</summary>
    /// <param name="site">Device, precision and the form of batch norm.</param>
    /// <param name="shape">The sizes.</param>
    /// <param name="projection">Whether inputs that fit are projected too.</param>
    /// <param name="selection">The architecture's cell.</param>
    /// <param name="create">Makes the operation of a token at a place.</param>
    public FixedCell(Site site, CellShape shape, InputProjection projection, CellSelection selection, Func<int, Place, Operation> create)
        : base(nameof(FixedCell), selection.Topology, site, [shape], projection)
    {
        _selection = selection;
        _operations = new Operation[selection.EdgeCount];
        for (int node = 0; node < Topology.Nodes; node++)
        {
            int first = selection.FirstEdgeOf(node);
            for (int edge = first; edge < selection.FirstEdgeOf(node + 1); edge++)
            {
                _operations[edge] = create(selection.OperationOf(edge), PlaceFrom(selection.InputOf(edge)));
                register_module($"node{node}_edge{edge - first}", _operations[edge]);
            }
        }
    }

    internal Operation OperationAt(int edge) => _operations[edge];

    /// <inheritdoc/>
    protected override Tensor ComputeNode(int node, Tensor[] states)
    {
        Tensor? sum = null;
        int first = _selection.FirstEdgeOf(node);
        for (int edge = first; edge < _selection.FirstEdgeOf(node + 1); edge++)
        {
            if (!_selection.IsZero(edge))
            {
                Tensor term = _operations[edge].call(states[_selection.InputOf(edge)]);
                sum = sum is null ? term : sum + term;
            }
        }

        // Where all edges are zero, one of them gives the zeros.
        return sum ?? _operations[first].call(states[_selection.InputOf(first)]);
    }

    /// <inheritdoc/>
    protected override Operation OperationFor(CellSelection selection, int node, int edge) => _operations[edge];
}
