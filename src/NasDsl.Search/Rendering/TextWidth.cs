namespace NasDsl.Search.Rendering;

/// <summary>Estimates how wide a text is drawn. An SVG's fonts are the viewer's, so this errs on the wide side.</summary>
internal static class TextWidth
{
    /// <summary>The width in the drawing's units.</summary>
    /// <param name="text">The text.</param>
    /// <param name="size">The font's size.</param>
    public static double Of(string text, double size)
    {
        double width = 0;
        foreach (System.Text.Rune rune in text.EnumerateRunes())
        {
            // From Hangul on, most scripts are drawn in full squares.
            width += rune.Value >= 0x1100 ? 1.05 : rune.Value is 'i' or 'l' or 'j' or '.' or ',' or '[' or ']' or ' ' ? 0.4 : 0.65;
        }

        return width * size;
    }
}
