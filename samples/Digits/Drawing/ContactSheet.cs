using SkiaSharp;

namespace Digits.Drawing;

/// <summary>Many pictures on one sheet, to see what the networks see.</summary>
public static class ContactSheet
{
    private const int Enlargement = 4;
    private const int Gap = 3;

    /// <summary>Writes a PNG with a row for each digit, each with the first pictures of it.</summary>
    /// <param name="digits">The pictures.</param>
    /// <param name="file">The file to write.</param>
    /// <param name="columns">Pictures in a row.</param>
    public static void Save(DigitSet digits, string file, int columns = 20)
    {
        const int Step = (Canvas.Size * Enlargement) + Gap;
        using var sheet = new SKBitmap((columns * Step) + Gap, (10 * Step) + Gap, SKColorType.Gray8, SKAlphaType.Opaque);
        sheet.Erase(new SKColor(128, 128, 128));
        Span<int> used = stackalloc int[10];
        for (int i = 0; i < digits.Count; i++)
        {
            int digit = digits.Labels[i];
            if (used[digit] < columns)
            {
                Paste(digits.Picture(i), sheet, Gap + (used[digit]++ * Step), Gap + (digit * Step));
            }
        }

        using SKData png = sheet.Encode(SKEncodedImageFormat.Png, quality: 100);
        using FileStream stream = File.Create(file);
        png.SaveTo(stream);
    }

    private static void Paste(ReadOnlySpan<byte> picture, SKBitmap sheet, int left, int top)
    {
        Span<byte> target = sheet.GetPixelSpan();
        for (int y = 0; y < Canvas.Size * Enlargement; y++)
        {
            for (int x = 0; x < Canvas.Size * Enlargement; x++)
            {
                target[((top + y) * sheet.RowBytes) + left + x] = picture[(y / Enlargement * Canvas.Size) + (x / Enlargement)];
            }
        }
    }
}
