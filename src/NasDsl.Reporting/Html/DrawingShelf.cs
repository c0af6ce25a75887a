using System.Globalization;
using System.Text.Json;
using NasDsl.Search.Rendering;

namespace NasDsl.Reporting;

/// <summary>The drawings of a study's parts, each once: what was chosen is filled in by the page.</summary>
internal sealed class DrawingShelf(DecisionInfo[] decisions)
{
    private readonly Dictionary<string, int> _known = [];
    private readonly List<PartDrawing> _drawings = [];
    private readonly List<string> _operations = ArchitectureParts.OperationNames(decisions);

    /// <summary>The number of an operation, by its name.</summary>
    public int OperationOf(string name) => _operations.IndexOf(name);

    /// <summary>The number of a part's drawing.</summary>
    public int IndexOf(ArchitecturePart part, int decision)
    {
        string key = string.Create(CultureInfo.InvariantCulture, $"{decision} ") + part switch
        {
            CellPart cell => string.Join(' ', cell.Edges.Select(static edge => edge.From)),
            SeriesPart series => string.Create(CultureInfo.InvariantCulture, $"{series.Operations.Count} {string.Join('/', series.Links.Select(static links => string.Join(' ', links)))}"),
            _ => "",
        };
        if (!_known.TryGetValue(key, out int index))
        {
            index = _drawings.Count;
            _known.Add(key, index);
            _drawings.Add(PartDrawing.Of(part, decisions[decision].Labels));
        }

        return index;
    }

    /// <summary>Writes all drawings that were asked for, as the property <c>drawings</c>; drawing.js reads them.</summary>
    public void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartArray("drawings");
        foreach (PartDrawing drawing in _drawings)
        {
            writer.WriteStartArray();
            Write(writer, drawing.Width, drawing.Height);
            foreach (DrawnShape shape in drawing.Shapes)
            {
                writer.WriteStartArray();
                Write(writer, shape);
                writer.WriteEndArray();
            }

            writer.WriteEndArray();
        }

        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, DrawnShape shape)
    {
        switch (shape)
        {
            case CurveShape curve:
                writer.WriteStringValue("c");
                Write(writer, curve.Colour, (int)curve.Arrow, curve.Curve.X, curve.Curve.Y);
                writer.WriteStringValue(curve.Curve.ToString());
                break;
            case OperationShape(Box box, int slot):
                writer.WriteStringValue("o");
                Write(writer, box.X, box.Y, box.Width, box.Height, slot);
                break;
            case NodeShape(Box box, string text, int colour):
                writer.WriteStringValue("n");
                Write(writer, box.X, box.Y, box.Width, box.Height, colour);
                writer.WriteStringValue(text);
                break;
            case DotShape(double x, double y, int colour):
                writer.WriteStringValue("d");
                Write(writer, x, y, colour);
                break;
            case CaptionShape(double x, double y, string text):
                writer.WriteStringValue("t");
                Write(writer, x, y);
                writer.WriteStringValue(text);
                break;
        }
    }

    private static void Write(Utf8JsonWriter writer, params ReadOnlySpan<double> numbers)
    {
        foreach (double number in numbers)
        {
            writer.WriteNumberValue(Math.Round(number, 1));
        }
    }
}
