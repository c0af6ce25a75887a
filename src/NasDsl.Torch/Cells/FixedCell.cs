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
                sum = sum is null ? term : TensorSum.Of(sum, term);
            }
        }

        // Where all edges are zero, one of them gives the zeros.
        return sum ?? _operations[first].call(states[_selection.InputOf(first)]);
    }

    /// <inheritdoc/>
    protected override Operation OperationFor(CellSelection selection, int node, int edge) => _operations[edge];

    /// <summary>Says what the cell computes.</summary>
    /// <param name="graph">Takes the steps down.</param>
    /// <param name="inputs">The outputs before this cell, newest last.</param>
    internal GraphValue Describe(GraphBuilder graph, IReadOnlyList<GraphValue> inputs)
    {
        foreach ((int index, GraphValue input) in inputs.Index())
        {
            input.Name = $"h{index}";
        }

        GraphValue[] states = [.. DescribeInputs(graph, inputs), .. new GraphValue[Topology.Nodes]];
        graph.Parameter("channels", Shape.Channels);
        graph.Parameter(SourceNames.Stride, Shape.Stride);
        for (int node = 0; node < Topology.Nodes; node++)
        {
            GraphValue sum = DescribeNode(graph, node, states);
            (sum.Name, sum.IsInline) = (sum.Name ?? $"n{node}", false);
            states[Topology.Predecessors + node] = sum;
        }

        return Topology.Output == CellOutput.LastNode || Topology.Nodes == 1
            ? states[^1]
            : graph.Concat(1, states[Topology.Predecessors..]);
    }

    private GraphValue DescribeNode(GraphBuilder graph, int node, GraphValue[] states)
    {
        List<GraphValue> terms = [];
        int first = _selection.FirstEdgeOf(node);
        for (int edge = first; edge < _selection.FirstEdgeOf(node + 1); edge++)
        {
            if (!_selection.IsZero(edge))
            {
                terms.Add(DescribeEdge(graph, edge, states));
            }
        }

        if (terms.Count > 0)
        {
            return graph.Add(terms);
        }

        int source = _selection.InputOf(first);
        return graph.Zeros(states[source], PlaceFrom(source).Shapes[0].Stride, StrideFrom(source));
    }

    private GraphValue DescribeEdge(GraphBuilder graph, int edge, GraphValue[] states)
    {
        int source = _selection.InputOf(edge);
        GraphValue term = graph.Call(_operations[edge], states[source], new SourceSizes("channels", "channels", StrideFrom(source)));
        term.IsInline = term != states[source];
        return term;
    }

    // What C# calls the stride of an edge.
    private string StrideFrom(int source) => source < Topology.Predecessors && Shape.Stride > 1 ? SourceNames.Stride : "1";
}
