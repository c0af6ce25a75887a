namespace NasDsl.Torch;

/// <summary>Labelled images as bytes: image after image, channel after channel, row after row (N, C, H, W).</summary>
public sealed class ImageData
{
    private readonly byte[] _pixels;
    private readonly byte[] _labels;

    /// <summary>Takes the arrays as they are, without a copy.</summary>
    /// <param name="pixels">labels.Length · channels · height · width bytes.</param>
    /// <param name="labels">One class from 0 to <paramref name="classes"/> − 1 for each image.</param>
    /// <param name="channels">Channels of an image.</param>
    /// <param name="height">Rows of an image.</param>
    /// <param name="width">Columns of an image.</param>
    /// <param name="classes">How many classes there are, from 2 to 256.</param>
    /// <exception cref="ArgumentException">The sizes do not fit each other, or a label is not below <paramref name="classes"/>.</exception>
    public ImageData(byte[] pixels, byte[] labels, int channels, int height, int width, int classes)
    {
        ArgumentNullException.ThrowIfNull(pixels);
        ArgumentNullException.ThrowIfNull(labels);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(channels);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(height);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(width);
        ArgumentOutOfRangeException.ThrowIfLessThan(classes, 2);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(classes, 256);

        long expected = (long)labels.Length * channels * height * width;
        if (pixels.Length != expected)
        {
            throw new ArgumentException(
                $"{labels.Length} images of {channels}×{height}×{width} are {expected} bytes, not {pixels.Length}.", nameof(pixels));
        }

        for (int i = 0; i < labels.Length; i++)
        {
            if (labels[i] >= classes)
            {
                throw new ArgumentException($"Label {labels[i]} of image {i} is none of the {classes} classes 0 … {classes - 1}.", nameof(labels));
            }
        }

        (_pixels, _labels) = (pixels, labels);
        (Channels, Height, Width, Classes) = (channels, height, width, classes);
    }

    /// <summary>How many images there are.</summary>
    public int Count => _labels.Length;

    /// <summary>Channels of an image.</summary>
    public int Channels { get; }

    /// <summary>Rows of an image.</summary>
    public int Height { get; }

    /// <summary>Columns of an image.</summary>
    public int Width { get; }

    /// <summary>How many classes there are.</summary>
    public int Classes { get; }

    /// <summary>Bytes of one image.</summary>
    public int ImageSize => Channels * Height * Width;

    /// <summary>All pixels, image after image.</summary>
    public ReadOnlySpan<byte> Pixels => _pixels;

    /// <summary>The label of each image.</summary>
    public ReadOnlySpan<byte> Labels => _labels;

    /// <summary>The pixels of one image.</summary>
    public ReadOnlySpan<byte> Image(int index) => Pixels.Slice(index * ImageSize, ImageSize);

    /// <summary>Splits off <paramref name="count"/> randomly chosen images; both parts hold copies, in random order.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is negative or above <see cref="Count"/>.</exception>
    public (ImageData Part, ImageData Others) Split(int count, RandomSource random)
    {
        ArgumentNullException.ThrowIfNull(random);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, Count);
        int[] order = Order.Shuffled(Count, random);
        return (Select(order.AsSpan(0, count)), Select(order.AsSpan(count)));
    }

    /// <summary>The images with these numbers, copied.</summary>
    public ImageData Select(ReadOnlySpan<int> indices)
    {
        byte[] pixels = new byte[indices.Length * ImageSize];
        byte[] labels = new byte[indices.Length];
        for (int i = 0; i < indices.Length; i++)
        {
            Image(indices[i]).CopyTo(pixels.AsSpan(i * ImageSize));
            labels[i] = _labels[indices[i]];
        }

        return new ImageData(pixels, labels, Channels, Height, Width, Classes);
    }
}
