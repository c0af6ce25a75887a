using System.Globalization;
using System.Text;

namespace NasDsl.Search.Rendering;

/// <summary>Writes the few elements of SVG that the drawings need. Text is escaped; characters that XML has no room for become U+FFFD.</summary>
internal sealed class SvgCanvas
{
    private readonly StringBuilder _body = new();

    /// <summary>What follows is drawn with its origin at a point, until <see cref="End"/>.</summary>
    public void Begin(double x, double y) => _body.Append(CultureInfo.InvariantCulture, $"<g transform=\"translate({x:0.##} {y:0.##})\">\n");

    /// <summary>Ends what <see cref="Begin"/> began.</summary>
    public void End() => _body.Append("</g>\n");

    /// <summary>A rectangle with round corners.</summary>
    public void Rectangle(Box box, double radius, string fill, string stroke = "none") => _body.Append(
        CultureInfo.InvariantCulture,
        $"""<rect x="{box.X:0.##}" y="{box.Y:0.##}" width="{box.Width:0.##}" height="{box.Height:0.##}" rx="{radius:0.##}" fill="{fill}" stroke="{stroke}"/>""").Append('\n');

    /// <summary>A line of text; <paramref name="anchor"/> is <c>start</c>, <c>middle</c> or <c>end</c>, and y the middle of its height.</summary>
    public void Text(double x, double y, string text, double size, string anchor = "middle", bool isBold = false, string fill = "#1f2933") => _body.Append(
        CultureInfo.InvariantCulture,
        $"""<text x="{x:0.##}" y="{y + (0.35 * size):0.##}" font-size="{size:0.##}" text-anchor="{anchor}"{(isBold ? " font-weight=\"bold\"" : "")} fill="{fill}">{Escape(text)}</text>""").Append('\n');

    /// <summary>Text that runs upwards, its middle at the point.</summary>
    public void UpwardText(double x, double y, string text, double size) => _body.Append(
        CultureInfo.InvariantCulture,
        $"""<text transform="translate({x + (0.35 * size):0.##} {y:0.##}) rotate(-90)" font-size="{size:0.##}" text-anchor="middle" fill="{Palette.Muted}">{Escape(text)}</text>""").Append('\n');

    /// <summary>A line that turns at each of the points.</summary>
    public void Line(string stroke, params ReadOnlySpan<(double X, double Y)> points)
    {
        _body.Append("<polyline points=\"");
        for (int i = 0; i < points.Length; i++)
        {
            _body.Append(CultureInfo.InvariantCulture, $"{(i == 0 ? "" : " ")}{points[i].X:0.##},{points[i].Y:0.##}");
        }

        _body.Append(CultureInfo.InvariantCulture, $"\" fill=\"none\" stroke=\"{stroke}\" stroke-width=\"1.6\"/>\n");
    }

    /// <summary>A line, straight or curved.</summary>
    public void Curve(Curve curve, string stroke, ArrowDirection arrow)
    {
        _body.Append(CultureInfo.InvariantCulture, $"""<path d="{curve}" fill="none" stroke="{stroke}" stroke-width="1.6"/>""").Append('\n');
        if (arrow != ArrowDirection.None)
        {
            (double x, double y) = (curve.X, curve.Y);
            (double backX, double backY) = arrow switch { ArrowDirection.Right => (-7.0, 0.0), ArrowDirection.Left => (7, 0), _ => (0, -7) };
            (double sideX, double sideY) = backX == 0 ? (4.0, 0.0) : (0, 4);
            _body.Append(
                CultureInfo.InvariantCulture,
                $"""<path d="M{x + backX - sideX:0.##} {y + backY - sideY:0.##}L{x + backX + sideX:0.##} {y + backY + sideY:0.##}L{x:0.##} {y:0.##}Z" fill="{stroke}"/>""").Append('\n');
        }
    }

    /// <summary>A dot where a line branches off.</summary>
    public void Dot(double x, double y, string fill) =>
        _body.Append(CultureInfo.InvariantCulture, $"""<circle cx="{x:0.##}" cy="{y:0.##}" r="3" fill="{fill}"/>""").Append('\n');

    /// <summary>A point of a chart, with what the mouse is shown there.</summary>
    public void Point(double x, double y, double radius, string fill, string? tooltip = null) => _body.Append(
        CultureInfo.InvariantCulture,
        $"""<circle cx="{x:0.##}" cy="{y:0.##}" r="{radius:0.##}" fill="{fill}"{(tooltip is null ? "/>" : $"><title>{Escape(tooltip)}</title></circle>")}""").Append('\n');

    /// <summary>The whole document.</summary>
    /// <param name="width">The drawing's width.</param>
    /// <param name="height">The drawing's height.</param>
    /// <param name="title">What it shows, for those who do not see it.</param>
    /// <param name="description">The same at length.</param>
    public string Finish(double width, double height, string title, string description) => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        <svg xmlns="http://www.w3.org/2000/svg" width="{width:0}" height="{height:0}" viewBox="0 0 {width:0} {height:0}" role="img" font-family="system-ui, 'Segoe UI', 'DejaVu Sans', sans-serif">
        <title>{Escape(title)}</title>
        <desc>{Escape(description)}</desc>
        <rect width="100%" height="100%" fill="#ffffff"/>
        {_body}</svg>

        """).ReplaceLineEndings("\n");

    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '&' => escaped.Append("&amp;"),
                '"' => escaped.Append("&quot;"),
                '\t' or '\n' or '\r' => escaped.Append(' '),
                < 0x20 or 0xFFFE or 0xFFFF => escaped.Append('\uFFFD'),
                _ => escaped.Append(rune.ToString()),
            };
        }

        return escaped.ToString();
    }
}
