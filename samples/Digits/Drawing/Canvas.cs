using NasDsl;

namespace Digits.Drawing;

/// <summary>The paper, 16 by 16 pixels from 0 (bare) to 1 (ink).</summary>
public sealed class Canvas
{
    /// <summary>Pixels in each direction.</summary>
    public const int Size = 16;

    private readonly double[] _pixels = new double[Size * Size];

    /// <summary>Draws a line whose pen may change its width, with smooth edges; ink does not add up where lines cross.</summary>
    public void Line(Vector from, Vector to, double widthFrom, double widthTo, double ink)
    {
        Vector along = to - from;
        double length = along.Dot(along);
        double reach = (Math.Max(widthFrom, widthTo) / 2) + 1;
        (int left, int right) = Range(from.X, to.X, reach);
        (int top, int bottom) = Range(from.Y, to.Y, reach);
        for (int y = top; y <= bottom; y++)
        {
            for (int x = left; x <= right; x++)
            {
                Vector offset = new Vector(x + 0.5, y + 0.5) - from;
                double t = length > 0 ? Math.Clamp(offset.Dot(along) / length, 0, 1) : 0;
                Vector away = offset - (t * along);
                double half = (widthFrom + (t * (widthTo - widthFrom))) / 2;
                double cover = Math.Clamp(half + 0.5 - Math.Sqrt(away.Dot(away)), 0, 1);
                ref double pixel = ref _pixels[(y * Size) + x];
                pixel = Math.Max(pixel, ink * cover);
            }
        }
    }

    /// <summary>Adds noise to every pixel and writes the picture as bytes.</summary>
    public void Develop(double noise, RandomSource random, Span<byte> pixels)
    {
        for (int i = 0; i < _pixels.Length; i++)
        {
            double value = _pixels[i] + (noise * Ink.Normal(random));
            pixels[i] = (byte)((Math.Clamp(value, 0, 1) * 255) + 0.5);
        }
    }

    private static (int First, int Last) Range(double a, double b, double reach) =>
        ((int)Math.Clamp(Math.Min(a, b) - reach, 0, Size), (int)Math.Clamp(Math.Max(a, b) + reach, -1, Size - 1));
}
