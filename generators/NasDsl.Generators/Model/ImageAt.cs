namespace NasDsl.Generators.Model;

/// <summary>The size of an image, or the length of a sequence, somewhere in the network, and how it came to be.</summary>
/// <param name="Height">Pixel rows; the length of a sequence, whose width is 1.</param>
/// <param name="Width">Pixel columns.</param>
/// <param name="Trail">The sizes on the way from the input on, for messages: <c>28 × 28 of [Input], 14 × 14 after 'Body'</c>.</param>
internal sealed record ImageAt(int Height, int Width, string Trail)
{
    /// <summary>Whether it is a sequence.</summary>
    public bool IsSequence { get; init; }

    /// <summary>The image that a network reads.</summary>
    public static ImageAt Of(InputModel input)
    {
        var image = new ImageAt(input.Height, input.Width, "") { IsSequence = input.IsSequence };
        return image with { Trail = $"{image} of [Input]" };
    }

    /// <summary>The shorter of the two sides; the length of a sequence.</summary>
    public int ShortSide => IsSequence ? Height : System.Math.Min(Height, Width);

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
        ImageAt strided = this with { Height = height, Width = width };
        return strided with { Trail = $"{Trail}, {strided} after {by}" };
    }

    /// <inheritdoc/>
    public override string ToString() => IsSequence ? $"length {Height}" : $"{Height} × {Width}";

    /// <summary>What it is: <c>an image of 28 × 28</c>.</summary>
    public string Described => IsSequence ? $"a sequence of length {Height}" : $"an image of {this}";
}
