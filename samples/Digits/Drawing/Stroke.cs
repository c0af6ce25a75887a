namespace Digits.Drawing;

/// <summary>What the pen draws without being lifted or turning a corner, as points close enough to be joined by straight lines.</summary>
public sealed class Stroke
{
    private const int PiecesPerSpan = 6;

    private Stroke(Vector[] points) => Points = points;

    /// <summary>The points, in the digit's unit square.</summary>
    public IReadOnlyList<Vector> Points { get; }

    /// <summary>Straight lines from point to point. They are divided, so that a distortion can bend them.</summary>
    public static Stroke Line(params ReadOnlySpan<Vector> corners)
    {
        List<Vector> points = [corners[0]];
        for (int i = 1; i < corners.Length; i++)
        {
            for (int piece = 1; piece <= PiecesPerSpan; piece++)
            {
                double t = (double)piece / PiecesPerSpan;
                points.Add(((1 - t) * corners[i - 1]) + (t * corners[i]));
            }
        }

        return new Stroke([.. points]);
    }

    /// <summary>A smooth curve through all points (a Catmull-Rom spline).</summary>
    public static Stroke Curve(params ReadOnlySpan<Vector> through)
    {
        List<Vector> points = [through[0]];
        for (int i = 1; i < through.Length; i++)
        {
            Vector a = through[Math.Max(i - 2, 0)], b = through[i - 1], c = through[i], d = through[Math.Min(i + 1, through.Length - 1)];
            for (int piece = 1; piece <= PiecesPerSpan; piece++)
            {
                double t = (double)piece / PiecesPerSpan;
                points.Add(0.5 * ((2 * b) + (t * (c - a)) + (t * t * ((2 * a) - (5 * b) + (4 * c) - d)) + (t * t * t * ((3 * b) - a - (3 * c) + d))));
            }
        }

        return new Stroke([.. points]);
    }

    /// <summary>A smooth closed curve through all points.</summary>
    public static Stroke Loop(params ReadOnlySpan<Vector> through)
    {
        // One more point on either side makes the ends meet smoothly; the spans before the first and after the last point are cut off.
        Stroke longer = Curve([through[^1], .. through, through[0], through[1]]);
        Vector[] points = [.. longer.Points];
        return new Stroke(points[PiecesPerSpan..^PiecesPerSpan]);
    }
}
