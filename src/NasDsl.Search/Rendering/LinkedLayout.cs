namespace NasDsl.Search.Rendering;

/// <summary>
/// Lays out layers with skip links, from the top down. What layer j reads leads to the right and down in a lane of its own; where layer l is linked to it, a dot
/// joins the lane to the line into the sum behind layer l. Lines that cross without a dot are not joined.
/// </summary>
internal sealed class LinkedLayout(SeriesPart series, double boxWidth)
{
    private const double Entry = 22, BehindBox = 12, SumSize = 16, FirstLane = 30, LaneGap = 16;

    private readonly List<DrawnShape> _lines = [];
    private readonly List<DrawnShape> _boxes = [];
    private readonly List<DrawnShape> _dots = [];

    private double Middle => boxWidth / 2;

    /// <summary>The drawing.</summary>
    public PartDrawing Draw()
    {
        int count = series.Operations.Count;
        double[] inputs = new double[count], sums = new double[count];
        double y = 0;
        for (int layer = 0; layer < count; layer++)
        {
            inputs[layer] = y + 6;
            y += Entry;
            _boxes.Add(new OperationShape(new Box(0, y, boxWidth, PartDrawing.BoxHeight), layer));
            Down(y - Entry, y);
            y += PartDrawing.BoxHeight;
            if (series.Links[layer].Count > 0)
            {
                Down(y, y + BehindBox);
                y += BehindBox;
                sums[layer] = y + (SumSize / 2);
                _boxes.Add(new NodeShape(new Box(Middle - (SumSize / 2), y, SumSize, SumSize), "+", -1));
                y += SumSize;
            }
        }

        Down(y, y + Entry);
        double right = DrawLanes(inputs, sums);
        return new PartDrawing(Math.Max(boxWidth, right), y + Entry, [.. _lines, .. _boxes, .. _dots]);
    }

    private double DrawLanes(double[] inputs, double[] sums)
    {
        // Down to where each lane is used already; a lane is taken again below.
        List<double> ends = [];
        double[] furthest = new double[inputs.Length];
        for (int source = 0; source < inputs.Length; source++)
        {
            int[] readers = [.. Enumerable.Range(0, inputs.Length).Where(layer => series.Links[layer].Contains(source))];
            if (readers.Length == 0)
            {
                continue;
            }

            int lane = ends.FindIndex(end => end < inputs[source] - 4);
            if (lane < 0)
            {
                lane = ends.Count;
                ends.Add(0);
            }

            double x = boxWidth + FirstLane + (lane * LaneGap);
            ends[lane] = sums[readers[^1]];
            _lines.Add(new CurveShape(new Curve(Middle, inputs[source]).To(x, inputs[source]).To(x, ends[lane]), source, ArrowDirection.None));
            _dots.Add(new DotShape(Middle, inputs[source], source));
            foreach (int reader in readers)
            {
                _dots.Add(new DotShape(x, sums[reader], source));
                furthest[reader] = Math.Max(furthest[reader], x);
            }
        }

        for (int layer = 0; layer < inputs.Length; layer++)
        {
            if (series.Links[layer].Count > 0)
            {
                _lines.Insert(0, new CurveShape(
                    new Curve(furthest[layer], sums[layer]).To(Middle + (SumSize / 2), sums[layer]), -1, ArrowDirection.Left));
            }
        }

        return furthest.Max() + 6;
    }

    private void Down(double from, double to) => _lines.Add(new CurveShape(new Curve(Middle, from).To(Middle, to), -1, ArrowDirection.Down));
}
