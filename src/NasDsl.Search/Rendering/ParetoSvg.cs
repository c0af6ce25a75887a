using System.Globalization;

namespace NasDsl.Search.Rendering;

/// <summary>Draws a Pareto front as an SVG: a point for each trial on it, joined by the border of what they dominate, before the other trials.</summary>
public static class ParetoSvg
{
    private const double Left = 84, Top = 56, Width = 640, Height = 400, Right = 28, Bottom = 64, FontSize = 12, Tick = 5;

    /// <summary>The drawing as a complete SVG document with <c>\n</c> line ends. A point of the front shows its trial and architecture to the mouse.</summary>
    /// <param name="front">What is drawn.</param>
    /// <param name="title">The heading; the space's name where null.</param>
    /// <param name="horizontal">Which objective runs to the right.</param>
    /// <param name="vertical">Which one runs upwards.</param>
    /// <exception cref="ArgumentOutOfRangeException">The front has no objective of that number.</exception>
    public static string Render<S>(ParetoFront<S> front, string? title = null, int horizontal = 1, int vertical = 0)
        where S : class, ISearchSpace<S>
    {
        ArgumentNullException.ThrowIfNull(front);
        CheckIndex(horizontal, front.Objectives.Count, nameof(horizontal));
        CheckIndex(vertical, front.Objectives.Count, nameof(vertical));
        title ??= S.SpaceName;
        Objective<S> across = front.Objectives[horizontal], upwards = front.Objectives[vertical];
        Axis x = AxisOf(front, across), y = AxisOf(front, upwards);
        var canvas = new SvgCanvas();
        canvas.Text(Left, Top / 2, title, 18, "start", isBold: true);
        DrawAxes(canvas, x, y, across.ToString(), upwards.ToString());
        foreach (Trial<S> trial in front.Dominated)
        {
            (double atX, double atY) = Place(trial);
            canvas.Point(atX, atY, 2.5, Palette.Faint);
        }

        if (front.Objectives.Count == 2 && front.Trials.Count > 0)
        {
            DrawBorder(canvas, [.. front.Trials.Select(Place)], across.Direction == ObjectiveDirection.Minimize, upwards.Direction == ObjectiveDirection.Minimize);
        }

        foreach (Trial<S> trial in front.Trials)
        {
            (double atX, double atY) = Place(trial);
            canvas.Point(atX, atY, 4, Palette.Line(0), string.Create(CultureInfo.InvariantCulture, $"trial {trial.Number}: {trial.Architecture}"));
        }

        string count = string.Create(CultureInfo.InvariantCulture, $"{front.Trials.Count} on the front, {front.Dominated.Count} dominated");
        canvas.Text(Left + Width, Top - 12, count, FontSize, "end", fill: Palette.Muted);
        return canvas.Finish(Left + Width + Right, Top + Height + Bottom, title, $"{upwards} against {across}: {count}");

        (double X, double Y) Place(Trial<S> trial) =>
            (x.Place(across.Of(trial), Left, Left + Width), y.Place(upwards.Of(trial), Top + Height, Top));
    }

    private static Axis AxisOf<S>(ParetoFront<S> front, Objective<S> objective)
        where S : class, ISearchSpace<S>
    {
        double least = double.PositiveInfinity, greatest = double.NegativeInfinity;
        foreach (Trial<S> trial in front.Trials.Concat(front.Dominated))
        {
            least = Math.Min(least, objective.Of(trial));
            greatest = Math.Max(greatest, objective.Of(trial));
        }

        return least <= greatest ? new Axis(least, greatest) : new Axis(0, 1);
    }

    private static void DrawAxes(SvgCanvas canvas, Axis x, Axis y, string across, string upwards)
    {
        canvas.Rectangle(new Box(Left, Top, Width, Height), 0, Palette.Panel, Palette.Frame);
        for (int i = 0; i < x.TickCount; i++)
        {
            double at = x.Place(x.Tick(i), Left, Left + Width);
            canvas.Line(Palette.Frame, (at, Top), (at, Top + Height + Tick));
            canvas.Text(at, Top + Height + Tick + FontSize, x.Label(i), FontSize, fill: Palette.Muted);
        }

        for (int i = 0; i < y.TickCount; i++)
        {
            double at = y.Place(y.Tick(i), Top + Height, Top);
            canvas.Line(Palette.Frame, (Left - Tick, at), (Left + Width, at));
            canvas.Text(Left - Tick - 4, at, y.Label(i), FontSize, "end", fill: Palette.Muted);
        }

        canvas.Text(Left + (Width / 2), Top + Height + Bottom - 18, across, FontSize + 1);
        canvas.UpwardText(18, Top + (Height / 2), upwards, FontSize + 1);
    }

    /// <summary>Stairs through the points: what lies on their worse side is dominated.</summary>
    private static void DrawBorder(SvgCanvas canvas, (double X, double Y)[] points, bool isLeftBetter, bool isDownBetter)
    {
        Array.Sort(points, static (one, other) => one.X.CompareTo(other.X));
        List<(double, double)> stairs = [];
        for (int i = 0; i < points.Length; i++)
        {
            if (i > 0)
            {
                // The inner corner is as far right as the one and as high as the other, so that neither reaches beyond what it dominates.
                (double X, double Y) before = points[i - 1], after = points[i];
                stairs.Add(isLeftBetter ? (after.X, before.Y) : (before.X, after.Y));
            }

            stairs.Add(points[i]);
        }

        // The border goes on to the edges of the plot, from the best of either objective.
        (double X, double Y) first = points[0], last = points[^1];
        double worstY = isDownBetter ? Top : Top + Height, worstX = isLeftBetter ? Left + Width : Left;
        stairs.Insert(0, isLeftBetter ? (first.X, worstY) : (worstX, first.Y));
        stairs.Add(isLeftBetter ? (worstX, last.Y) : (last.X, worstY));
        canvas.Line(Palette.Line(0), [.. stairs]);
    }

    private static void CheckIndex(int index, int count, string parameter)
    {
        if (index < 0 || index >= count)
        {
            throw new ArgumentOutOfRangeException(
                parameter, index, string.Create(CultureInfo.InvariantCulture, $"The front has the objectives 0 to {count - 1}."));
        }
    }
}
