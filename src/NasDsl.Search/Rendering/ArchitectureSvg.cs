namespace NasDsl.Search.Rendering;

/// <summary>
/// Draws an architecture as an SVG: its values in a line, then a panel for each choice, range of layers and cell in the order of declaration. An operation
/// has the same colour in all drawings of a space.
/// </summary>
public static class ArchitectureSvg
{
    private const double Margin = 20, TitleHeight = 34, PanelGap = 14, Padding = 14, Header = 26, BoxHeight = 28, Arrow = 26, LineGap = 16, LargestWidth = 1_100;
    private const double FontSize = CellLayout.FontSize;

    /// <summary>The drawing as a complete SVG document with <c>\n</c> line ends.</summary>
    /// <param name="architecture">What is drawn.</param>
    /// <param name="title">The heading; the space's name where null.</param>
    public static string Render<S>(S architecture, string? title = null)
        where S : class, ISearchSpace<S>
    {
        title ??= S.SpaceName;
        List<ArchitecturePart> parts = ArchitectureParts.Read(architecture);
        List<string> operations = ArchitectureParts.OperationNames<S>();
        var canvas = new SvgCanvas();
        double width = Math.Max(360, TextWidth.Of(title, 18) * 1.1);
        double y = Margin + TitleHeight;

        List<string> values = [.. parts.OfType<ValuePart>().Select(value => $"{value.Name} = {value.Text}")];
        y = Chips(canvas, values, y, ref width);
        foreach (ArchitecturePart part in parts.Where(part => part is not ValuePart))
        {
            // The panel is drawn behind its content, whose size decides the panel's: measure first.
            Box content = part is CellPart cell ? Measure(cell) : Measure((SeriesPart)part);
            var panel = new Box(Margin, y, Math.Max(content.Width, TextWidth.Of(part.Name, 14) * 1.1) + (2 * Padding), content.Height + Header + (2 * Padding));
            canvas.Rectangle(panel, 8, Palette.Panel, Palette.Frame);
            canvas.Text(panel.X + Padding, panel.Y + Padding + 4, part.Name, 14, "start", isBold: true);
            double left = panel.X + Padding, top = panel.Y + Padding + Header;
            if (part is CellPart drawn)
            {
                DrawCell(canvas, drawn, operations, left, top);
            }
            else
            {
                DrawSeries(canvas, (SeriesPart)part, operations, left, top);
            }

            width = Math.Max(width, panel.Width);
            y = panel.Bottom + PanelGap;
        }

        canvas.Text(Margin, Margin + (TitleHeight / 2) - 4, title, 18, "start", isBold: true);
        return canvas.Finish(width + (2 * Margin), y - PanelGap + Margin, title, architecture.ToString(null, null));
    }

    private static double Chips(SvgCanvas canvas, List<string> values, double y, ref double width)
    {
        if (values.Count == 0)
        {
            return y;
        }

        double x = Margin;
        foreach (string value in values)
        {
            var chip = new Box(x, y, TextWidth.Of(value, FontSize) + (2 * Padding), BoxHeight - 4);
            if (chip.Right - Margin > LargestWidth && x > Margin)
            {
                chip = chip.Moved(Margin - x, BoxHeight + 2);
                y = chip.Y;
            }

            canvas.Rectangle(chip, chip.Height / 2, "#eef1f4", Palette.Frame);
            canvas.Text(chip.MiddleX, chip.MiddleY, value, FontSize);
            width = Math.Max(width, chip.Right - Margin);
            x = chip.Right + 8;
        }

        return y + BoxHeight + PanelGap;
    }

    private static Box Measure(CellPart cell)
    {
        var layout = new CellLayout(cell);
        return new Box(0, 0, layout.Width, layout.Height);
    }

    private static Box Measure(SeriesPart series)
    {
        // Without a layer an arrow is all that is drawn.
        double right = 2 * Arrow, bottom = BoxHeight;
        foreach (Box box in SeriesLayout(series))
        {
            right = Math.Max(right, box.Right + Arrow);
            bottom = Math.Max(bottom, box.Bottom);
        }

        return new Box(0, 0, right, bottom);
    }

    // Boxes from left to right, each behind an arrow, in as many lines as it takes.
    private static List<Box> SeriesLayout(SeriesPart series)
    {
        List<Box> boxes = [];
        double x = Arrow, y = 0;
        for (int layer = 0; layer < series.Operations.Count; layer++)
        {
            var box = new Box(x, y, TextWidth.Of(series.LabelOf(layer), FontSize) + (2 * Padding), BoxHeight);
            if (box.Right + Arrow > LargestWidth && x > Arrow)
            {
                box = box.Moved(Arrow - x, BoxHeight + LineGap);
                y = box.Y;
            }

            boxes.Add(box);
            x = box.Right + Arrow;
        }

        return boxes;
    }

    private static void DrawSeries(SvgCanvas canvas, SeriesPart series, List<string> operations, double left, double top)
    {
        List<Box> boxes = SeriesLayout(series);
        for (int i = 0; i < boxes.Count; i++)
        {
            Box box = boxes[i].Moved(left, top);
            canvas.Line(Palette.Muted, hasArrow: true, (box.X - Arrow, box.MiddleY), (box.X, box.MiddleY));
            canvas.Rectangle(box, 6, Palette.Fill(operations.IndexOf(series.Operations[i])), Palette.Frame);
            canvas.Text(box.MiddleX, box.MiddleY, series.LabelOf(i), FontSize);
        }

        Box last = (boxes.Count > 0 ? boxes[^1] : new Box(0, 0, Arrow, BoxHeight)).Moved(left, top);
        canvas.Line(Palette.Muted, hasArrow: true, (last.Right, last.MiddleY), (last.Right + Arrow, last.MiddleY));
    }

    private static void DrawCell(SvgCanvas canvas, CellPart cell, List<string> operations, double left, double top)
    {
        var layout = new CellLayout(cell);
        for (int node = 0; node < layout.Nodes.Length; node++)
        {
            if (layout.TrunkEnd(node) is double end)
            {
                double x = left + layout.TrunkOf(node);
                canvas.Line(Palette.Line(node), hasArrow: false, (x, top + layout.Nodes[node].Bottom), (x, top + end));
            }
        }

        for (int i = 0; i < cell.Edges.Count; i++)
        {
            CellEdge edge = cell.Edges[i];
            Box label = layout.Labels[i].Moved(left, top);
            string stroke = Palette.Line(edge.From);
            double trunk = left + layout.TrunkOf(edge.From);
            canvas.Dot(trunk, label.MiddleY, stroke);
            canvas.Line(stroke, hasArrow: true, (trunk, label.MiddleY), (label.X, label.MiddleY));
            canvas.Rectangle(label, label.Height / 2, Palette.Fill(operations.IndexOf(edge.Operation)), Palette.Frame);
            canvas.Text(label.MiddleX, label.MiddleY, edge.Operation, FontSize);
            canvas.Line(stroke, hasArrow: true, (label.Right, label.MiddleY), (left + layout.Nodes[edge.To].X, label.MiddleY));
        }

        for (int node = 0; node < layout.Nodes.Length; node++)
        {
            Box box = layout.Nodes[node].Moved(left, top);
            canvas.Rectangle(box, 5, Palette.Node, Palette.Line(node));
            canvas.Text(box.MiddleX, box.MiddleY, cell.NodeName(node), FontSize, isBold: true);
        }

        DrawOutput(canvas, cell, layout, left, top);
    }

    private static void DrawOutput(SvgCanvas canvas, CellPart cell, CellLayout layout, double left, double top)
    {
        Box output = layout.Output.Moved(left, top);
        bool isConcatenated = cell.Topology.OutputNodes > 1;
        foreach (int node in cell.OutputNodes)
        {
            Box box = layout.Nodes[node].Moved(left, top);
            canvas.Line(Palette.Line(node), hasArrow: true, (box.Right, box.MiddleY), (isConcatenated ? output.X : output.Right + 20, box.MiddleY));
        }

        if (isConcatenated)
        {
            canvas.Rectangle(output, 5, "#e4e7eb", Palette.Frame);
            canvas.UpwardText(output.MiddleX, output.MiddleY, "concat", FontSize);
            canvas.Line(Palette.Muted, hasArrow: true, (output.Right, output.MiddleY), (output.Right + 20, output.MiddleY));
        }

        canvas.Text(output.Right + 24, output.MiddleY, CellLayout.OutputName, FontSize, "start", isBold: true);
    }
}
