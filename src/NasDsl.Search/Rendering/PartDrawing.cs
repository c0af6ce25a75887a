namespace NasDsl.Search.Rendering;

/// <summary>
/// A part of an architecture laid out, with its upper left corner at the origin. Which operation was chosen where is not in it (<see cref="OperationShape.Slot"/>),
/// so architectures of one structure share one drawing.
/// </summary>
/// <param name="Width">The width of the whole.</param>
/// <param name="Height">The height of the whole.</param>
/// <param name="Shapes">What is drawn, what lies behind first.</param>
internal sealed record PartDrawing(double Width, double Height, IReadOnlyList<DrawnShape> Shapes)
{
    /// <summary>The size of the texts.</summary>
    public const double FontSize = 12;

    /// <summary>The height of a box.</summary>
    public const double BoxHeight = 26;

    /// <summary>How wide a box is that has room for a text.</summary>
    public static double BoxWidth(string text) => TextWidth.Of(text, FontSize) + 20;

    /// <summary>The drawing of a cell or of operations in series.</summary>
    /// <param name="part">The part.</param>
    /// <param name="labels">The names that its operations may have: all boxes have room for the longest.</param>
    public static PartDrawing Of(ArchitecturePart part, IReadOnlyList<string> labels)
    {
        double boxWidth = labels.Max(BoxWidth);
        return part switch
        {
            CellPart cell => new CellLayout(cell, boxWidth).Draw(),
            SeriesPart { HasLinks: true } series => new LinkedLayout(series, boxWidth).Draw(),
            SeriesPart series => SeriesLayout.Draw(series, boxWidth),
            _ => throw new ArgumentException($"{part.Name} is a value: there is nothing to lay out."),
        };
    }
}
