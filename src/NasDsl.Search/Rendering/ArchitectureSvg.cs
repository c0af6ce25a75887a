using NasDsl.Search.Studies;

namespace NasDsl.Search.Rendering;

/// <summary>
/// Draws an architecture as an SVG: its values in a line, then a panel for each choice, range of layers and cell in the order of declaration. Cells are laid out
/// in layers from left to right, so that every edge runs from left to right and through no label; layers with skip links from the top down. An operation
/// has the same colour in all drawings of a space.
/// </summary>
public static class ArchitectureSvg
{
    private const double Margin = 20, TitleHeight = 34, PanelGap = 14, Padding = 14, Header = 26, BoxHeight = 28, LargestWidth = 1_100;
    private const double FontSize = PartDrawing.FontSize;

    /// <summary>The drawing as a complete SVG document with <c>\n</c> line ends.</summary>
    /// <param name="architecture">What is drawn.</param>
    /// <param name="title">The heading; the space's name where null.</param>
    public static string Render<S>(S architecture, string? title = null)
        where S : class, ISearchSpace<S> =>
        Render(S.Decisions, ArchitectureParts.Read(architecture), title ?? S.SpaceName, architecture.ToString(null, null));

    /// <summary>The same of a trial that a study keeps, without the type of its space.</summary>
    /// <param name="study">The study, which knows the space's decisions.</param>
    /// <param name="trial">One of its trials.</param>
    /// <param name="title">The heading; the space's name where null.</param>
    /// <exception cref="ArgumentException">The trial's encoding is none of the study's space; the message names the decision.</exception>
    public static string Render(StudyRecord study, TrialRecord trial, string? title = null)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(trial);
        DecisionInfo[] decisions = [.. study.Decisions];
        return Render(decisions, ArchitectureParts.Read(decisions, [.. trial.Tokens], [.. trial.Numbers]), title ?? study.Space, trial.Architecture);
    }

    private static string Render(ReadOnlySpan<DecisionInfo> decisions, List<ArchitecturePart> parts, string title, string description)
    {
        List<string> operations = ArchitectureParts.OperationNames(decisions);
        Dictionary<string, IReadOnlyList<string>> labels = [];
        foreach (DecisionInfo decision in decisions)
        {
            labels[decision.Name] = decision.Labels;
        }

        var canvas = new SvgCanvas();
        double width = Math.Max(360, TextWidth.Of(title, 18) * 1.1);
        double y = Margin + TitleHeight;

        List<string> values = [.. parts.OfType<ValuePart>().Select(value => $"{value.Name} = {value.Text}")];
        y = Chips(canvas, values, y, ref width);
        foreach (ArchitecturePart part in parts.Where(part => part is not ValuePart))
        {
            // The panel is drawn behind its content, whose size decides the panel's.
            PartDrawing drawing = PartDrawing.Of(part, labels[part.Name]);
            var panel = new Box(Margin, y, Math.Max(drawing.Width, TextWidth.Of(part.Name, 14) * 1.1) + (2 * Padding), drawing.Height + Header + (2 * Padding));
            canvas.Rectangle(panel, 8, Palette.Panel, Palette.Frame);
            canvas.Text(panel.X + Padding, panel.Y + Padding + 4, part.Name, 14, "start", isBold: true);
            canvas.Begin(panel.X + Padding, panel.Y + Padding + Header);
            Draw(canvas, drawing, part.Operations, operations);
            canvas.End();
            width = Math.Max(width, panel.Width);
            y = panel.Bottom + PanelGap;
        }

        canvas.Text(Margin, Margin + (TitleHeight / 2) - 4, title, 18, "start", isBold: true);
        return canvas.Finish(width + (2 * Margin), y - PanelGap + Margin, title, description);
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

    private static void Draw(SvgCanvas canvas, PartDrawing drawing, IReadOnlyList<string> chosen, List<string> operations)
    {
        foreach (DrawnShape shape in drawing.Shapes)
        {
            switch (shape)
            {
                case CurveShape curve:
                    canvas.Curve(curve.Curve, Stroke(curve.Colour), curve.Arrow);
                    break;
                case OperationShape(Box box, int slot):
                    canvas.Rectangle(box, box.Height / 2, Palette.Fill(operations.IndexOf(chosen[slot])), Palette.Frame);
                    canvas.Text(box.MiddleX, box.MiddleY, chosen[slot], FontSize);
                    break;
                case NodeShape(Box box, string text, int colour):
                    canvas.Rectangle(box, Math.Min(6, box.Height / 2), Palette.Node, Stroke(colour));
                    canvas.Text(box.MiddleX, box.MiddleY, text, FontSize, isBold: true);
                    break;
                case DotShape(double x, double y, int colour):
                    canvas.Dot(x, y, Stroke(colour));
                    break;
                case CaptionShape(double x, double y, string text):
                    canvas.Text(x, y, text, FontSize, "start", isBold: true);
                    break;
            }
        }
    }

    private static string Stroke(int colour) => colour < 0 ? Palette.Muted : Palette.Line(colour);
}
