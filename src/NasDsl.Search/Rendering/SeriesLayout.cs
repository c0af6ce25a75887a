namespace NasDsl.Search.Rendering;

/// <summary>Lays operations in series out: boxes from left to right, each behind an arrow, in as many lines as it takes.</summary>
internal static class SeriesLayout
{
    private const double Arrow = 26, LineGap = 16, LargestWidth = 1_100;

    /// <summary>The drawing.</summary>
    public static PartDrawing Draw(SeriesPart series, double boxWidth)
    {
        List<DrawnShape> shapes = [];
        double x = 0, y = PartDrawing.BoxHeight / 2, width = 2 * Arrow;
        for (int layer = 0; layer < series.Operations.Count; layer++)
        {
            if (x > 0 && x + (2 * Arrow) + boxWidth > LargestWidth)
            {
                // An arrow at the end of the line and one at the beginning of the next show that it goes on.
                shapes.Add(ArrowFrom(x, y));
                (x, y) = (0, y + PartDrawing.BoxHeight + LineGap);
            }

            shapes.Add(ArrowFrom(x, y));
            shapes.Add(new OperationShape(new Box(x + Arrow, y - (PartDrawing.BoxHeight / 2), boxWidth, PartDrawing.BoxHeight), layer));
            x += Arrow + boxWidth;
            width = Math.Max(width, x + Arrow);
        }

        shapes.Add(ArrowFrom(x, y));
        if (series.Operations.Count == 0)
        {
            // Without a layer the input is the output.
            shapes.Add(new CaptionShape(Arrow + 6, y, "(no layer)"));
            width = Arrow + 6 + TextWidth.Of("(no layer)", PartDrawing.FontSize);
        }

        return new PartDrawing(width, y + (PartDrawing.BoxHeight / 2), shapes);
    }

    private static CurveShape ArrowFrom(double x, double y) => new(new Curve(x, y).To(x + Arrow, y), -1, ArrowDirection.Right);
}
