namespace NasDsl.Search.Rendering;

/// <summary>
/// Lays a cell out in layers from left to right: its inputs, then each node behind all that it reads, the output last. An edge's operation is a vertex of its own
/// in the layer before the edge's end, so that labels have room wherever edges run.
/// </summary>
internal sealed class CellLayout
{
    /// <summary>What the output is called.</summary>
    public const string OutputName = "c[k]";

    private const double OutputArrow = 22;

    private readonly CellPart _cell;
    private readonly LayeredGraph _graph = new();
    private readonly LayeredVertex[] _nodes;
    private readonly LayeredVertex[] _labels;
    private readonly LayeredVertex _output;
    private readonly bool _isConcatenated;
    private readonly List<(IReadOnlyList<LayeredVertex> Edge, int Colour, bool HasArrow)> _edges = [];

    /// <summary>A layout of a cell.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="boxWidth">How wide an operation's box is.</param>
    public CellLayout(CellPart cell, double boxWidth)
    {
        _cell = cell;
        _nodes = new LayeredVertex[cell.Topology.Predecessors + cell.Topology.Nodes];
        _labels = new LayeredVertex[cell.Edges.Count];
        int[] layers = LayersOf(cell);
        for (int node = 0; node < _nodes.Length; node++)
        {
            _nodes[node] = _graph.Add(layers[node], Math.Max(PartDrawing.BoxWidth(cell.NodeName(node)), 34), PartDrawing.BoxHeight);
        }

        for (int i = 0; i < _labels.Length; i++)
        {
            CellEdge edge = cell.Edges[i];
            _labels[i] = _graph.Add(layers[edge.To] - 1, boxWidth, PartDrawing.BoxHeight);
            _edges.Add((_graph.Connect(_nodes[edge.From], _labels[i]), edge.From, false));
            _edges.Add((_graph.Connect(_labels[i], _nodes[edge.To]), edge.From, true));
        }

        _isConcatenated = cell.Topology.OutputNodes > 1;
        _output = _graph.Add(layers.Max() + 1, _isConcatenated ? PartDrawing.BoxWidth("concat") : 1, PartDrawing.BoxHeight);
        foreach (int node in cell.OutputNodes)
        {
            _edges.Add((_graph.Connect(_nodes[node], _output), node, true));
        }

        _graph.Arrange();
    }

    /// <summary>The drawing.</summary>
    public PartDrawing Draw()
    {
        List<DrawnShape> shapes =
        [
            .. _edges.Select(edge => new CurveShape(_graph.CurveOf(edge.Edge), edge.Colour, edge.HasArrow ? ArrowDirection.Right : ArrowDirection.None)),
        ];
        Box output = _graph.BoxOf(_output);
        double end = output.Right;
        if (_isConcatenated)
        {
            shapes.Add(new NodeShape(output, "concat", -1));
            end += OutputArrow;
            shapes.Add(new CurveShape(new Curve(output.Right, output.MiddleY).To(end, output.MiddleY), -1, ArrowDirection.Right));
        }

        shapes.AddRange(_nodes.Select((node, number) => new NodeShape(_graph.BoxOf(node), _cell.NodeName(number), number)));
        shapes.AddRange(_labels.Select((label, slot) => new OperationShape(_graph.BoxOf(label), slot)));
        shapes.Add(new CaptionShape(end + 4, output.MiddleY, OutputName));
        return new PartDrawing(end + 4 + TextWidth.Of(OutputName, PartDrawing.FontSize), _graph.Height, shapes);
    }

    /// <summary>The layer of each node, by the longest path to it; between two nodes there is one for the operations.</summary>
    private static int[] LayersOf(CellPart cell)
    {
        int[] layers = new int[cell.Topology.Predecessors + cell.Topology.Nodes];
        foreach (CellEdge edge in cell.Edges)
        {
            // Edges are ordered by the node that they go into, so what one leaves has its layer already.
            layers[edge.To] = Math.Max(layers[edge.To], layers[edge.From] + 2);
        }

        return layers;
    }
}
