using System.Globalization;
using System.Text;

namespace NasDsl.Search.Rendering;

/// <summary>The course of a line: straight pieces, and S-shaped ones that begin and end horizontally.</summary>
internal sealed class Curve
{
    private readonly StringBuilder _path = new();

    /// <summary>A line that begins at a point.</summary>
    public Curve(double x, double y)
    {
        (X, Y) = (Round(x), Round(y));
        Append('M', X, Y);
    }

    /// <summary>Where the line is now.</summary>
    public double X { get; private set; }

    /// <summary>Where the line is now.</summary>
    public double Y { get; private set; }

    /// <summary>Goes on straight.</summary>
    public Curve To(double x, double y)
    {
        (x, y) = (Round(x), Round(y));
        if ((x, y) != (X, Y))
        {
            (X, Y) = (x, y);
            Append('L', x, y);
        }

        return this;
    }

    /// <summary>Goes on in a curve that leaves and arrives horizontally; straight where both lie at one height.</summary>
    public Curve SmoothTo(double x, double y)
    {
        (x, y) = (Round(x), Round(y));
        if (y == Y)
        {
            return To(x, y);
        }

        double middle = (X + x) / 2;
        Append('C', middle, Y);
        Append(' ', middle, y);
        Append(' ', x, y);
        (X, Y) = (x, y);
        return this;
    }

    /// <summary>The course as the data of an SVG's path.</summary>
    public override string ToString() => _path.ToString();

    // Tenths are finer than a pixel, and keep the text short.
    private static double Round(double value) => Math.Round(value, 1);

    private void Append(char command, double x, double y) => _path.Append(command).Append(CultureInfo.InvariantCulture, $"{x:0.##} {y:0.##}");
}
