using System.Globalization;

namespace NasDsl.Search.Tests.Rendering;

/// <summary>Reads the course of an SVG's path of lines and cubic Bézier curves.</summary>
internal static class PathPoints
{
    private const int Steps = 40;

    /// <summary>Points all along the path, close together.</summary>
    public static IEnumerable<(double X, double Y)> Of(string data)
    {
        (double X, double Y) at = default;
        for (int i = 0; i < data.Length;)
        {
            char command = data[i];
            int end = data.AsSpan(i + 1).IndexOfAny('M', 'L', 'C') is int next and >= 0 ? i + 1 + next : data.Length;
            double[] n = [.. data[(i + 1)..end].Split(' ').Select(text => double.Parse(text, CultureInfo.InvariantCulture))];
            (double X, double Y) to = (n[^2], n[^1]);
            if (command != 'M')
            {
                (double X, double Y) first = command == 'C' ? (n[0], n[1]) : at, second = command == 'C' ? (n[2], n[3]) : to;
                for (int step = 0; step <= Steps; step++)
                {
                    double t = (double)step / Steps;
                    yield return (Bezier(at.X, first.X, second.X, to.X, t), Bezier(at.Y, first.Y, second.Y, to.Y, t));
                }
            }

            at = to;
            i = end;
        }
    }

    private static double Bezier(double a, double b, double c, double d, double t)
    {
        double u = 1 - t;
        return (u * u * u * a) + (3 * u * u * t * b) + (3 * u * t * t * c) + (t * t * t * d);
    }
}
