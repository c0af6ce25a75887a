namespace Digits.Drawing;

/// <summary>Pictures of digits, 1×16×16.</summary>
/// <param name="Pixels">256 bytes for each picture, row by row from the top; 0 is bare paper, 255 ink.</param>
/// <param name="Labels">The digit of each picture.</param>
public sealed record DigitSet(byte[] Pixels, byte[] Labels)
{
    /// <summary>How many pictures there are.</summary>
    public int Count => Labels.Length;

    /// <summary>The pixels of one picture.</summary>
    public ReadOnlySpan<byte> Picture(int index) => Pixels.AsSpan(index * Canvas.Size * Canvas.Size, Canvas.Size * Canvas.Size);
}
