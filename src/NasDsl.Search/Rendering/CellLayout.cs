namespace NasDsl.Search.Rendering;

/// <summary>
/// Where the parts of a cell are drawn: as a staircase, so that nothing can overlap. Every edge has a row of its own, with its operation in it; the rows
/// of a node's edges are joined by the node, which stands to their right. From below each node (and from each input of the cell, at the top left) a
/// trunk leads down past the rows of the later nodes, and the edges that read it branch off to the right. On the far right stands the output.
/// </summary>
internal sealed class CellLayout
{
    private const double RowHeight = 34, LabelHeight = 24, NodeWidth = 30, Gap = 26, BlockGap = 16, Padding = 10;

    /// <summary>The size of the labels' text.</summary>
    public const double FontSize = 12;

    private readonly CellPart _cell;

    /// <summary>Lays a cell out with its upper left corner at the origin.</summary>
    public CellLayout(CellPart cell)
    {
        _cell = cell;
        Nodes = new Box[cell.Topology.Predecessors + cell.Topology.Nodes];
        Labels = new Box[cell.Edges.Count];
        double trunk = PlaceInputs();
        PlaceNodes(trunk);

        Box first = Nodes[cell.OutputNodes.First()], last = Nodes[^1];
        Output = new Box(last.Right + (2 * Gap), first.Y, NodeWidth, last.Bottom - first.Y);
        Width = Output.Right + Gap + Padding + TextWidth.Of(OutputName, FontSize);
        Height = last.Bottom;
    }

    /// <summary>What the output is called.</summary>
    public const string OutputName = "c[k]";

    /// <summary>The nodes, the cell's inputs first.</summary>
    public Box[] Nodes { get; }

    /// <summary>The edges' operations, in the order of the edges.</summary>
    public Box[] Labels { get; }

    /// <summary>The bar in which the output's nodes come together.</summary>
    public Box Output { get; }

    /// <summary>The width of the whole.</summary>
    public double Width { get; }

    /// <summary>The height of the whole.</summary>
    public double Height { get; }

    /// <summary>Where a node's trunk runs.</summary>
    public double TrunkOf(int node) => Nodes[node].MiddleX;

    /// <summary>How far down a node's trunk runs, or null where no edge reads the node.</summary>
    public double? TrunkEnd(int node)
    {
        double? end = null;
        for (int edge = 0; edge < Labels.Length; edge++)
        {
            if (_cell.Edges[edge].From == node)
            {
                end = Math.Max(end ?? 0, Labels[edge].MiddleY);
            }
        }

        return end;
    }

    private double PlaceInputs()
    {
        double x = 0;
        for (int input = 0; input < _cell.Topology.Predecessors; input++)
        {
            Nodes[input] = new Box(x, 0, TextWidth.Of(_cell.NodeName(input), FontSize) + (2 * Padding), LabelHeight);
            x = Nodes[input].Right + Padding;
        }

        return TrunkOf(_cell.Topology.Predecessors - 1);
    }

    private void PlaceNodes(double trunk)
    {
        double labelWidth = _cell.Edges.Max(edge => TextWidth.Of(edge.Operation, FontSize)) + (2 * Padding);
        double y = LabelHeight + BlockGap;
        int edge = 0;
        for (int node = _cell.Topology.Predecessors; node < Nodes.Length; node++)
        {
            double x = trunk + Gap;
            double top = y;
            for (; edge < Labels.Length && _cell.Edges[edge].To == node; edge++, y += RowHeight)
            {
                Labels[edge] = new Box(x, y, labelWidth, LabelHeight);
            }

            double bottom = y - RowHeight + LabelHeight;
            Nodes[node] = new Box(x + labelWidth + Gap, top, NodeWidth, bottom - top);
            trunk = TrunkOf(node);
            y = bottom + BlockGap;
        }
    }
}
