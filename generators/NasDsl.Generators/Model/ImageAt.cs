namespace NasDsl.Generators.Model;

/// <summary>The size of an image somewhere in the network, and how it came to be.</summary>
/// <param name="Height">Pixel rows.</param>
/// <param name="Width">Pixel columns.</param>
/// <param name="Trail">The sizes on the way from the input on, for messages: <c>28 × 28 of [Input], 14 × 14 after 'Body'</c>.</param>
internal sealed record ImageAt(int Height, int Width, string Trail)
{
    /// <summary>The image that a network reads.</summary>
    public static ImageAt Of(InputModel input) => new(input.Height, input.Width, $"{Text(input.Height, input.Width)} of [Input]");

    /// <summary>The shorter of the two sides.</summary>
    public int ShortSide => System.Math.Min(Height, Width);

    /// <summary>How many pixels there are.</summary>
    public long Pixels => (long)Height * Width;

    /// <summary>The image after a stride: paddings are half the kernels, so that a stride divides both sides and rounds up.</summary>
    /// <param name="stride">The stride, at least 1.</param>
    /// <param name="by">What has the stride, for the trail.</param>
    public ImageAt Strided(int stride, string by)
    {
        if (stride == 1)
        {
            return this;
        }

        // Not (side + stride − 1) / stride, which overflows for the greatest strides.
        int height = ((Height - 1) / stride) + 1;
        int width = ((Width - 1) / stride) + 1;
        return new(height, width, $"{Trail}, {Text(height, width)} after {by}");
    }

    /// <inheritdoc/>
    public override string ToString() => Text(Height, Width);

    private static string Text(int height, int width) => $"{height} × {width}";
}
