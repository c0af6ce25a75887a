using TorchSharp;
using static TorchSharp.torch;

namespace NasDsl.Torch;

/// <summary>
/// Random shifts and mirrorings of training images. What a shift lets in at an edge repeats the pixels of that edge. The choices are the
/// <see cref="RandomSource"/>'s, so that they are the same on every device; the pixels move on the device.
/// </summary>
/// <param name="MaxShift">The most pixels that an image moves in each direction, every whole number from −MaxShift to MaxShift being equally likely.</param>
/// <param name="Mirror">Whether every second image, on average, is mirrored left to right. Not for digits and letters.</param>
public sealed record Augmentation(int MaxShift = 0, bool Mirror = false)
{
    /// <summary>Shifted and mirrored copies, each image for itself.</summary>
    /// <param name="images">Shape (N, C, H, W).</param>
    /// <param name="random">Chooses.</param>
    /// <exception cref="ArgumentException">The tensor has another number of dimensions.</exception>
    public Tensor Apply(Tensor images, RandomSource random)
    {
        ArgumentNullException.ThrowIfNull(images);
        ArgumentNullException.ThrowIfNull(random);
        if (images.dim() != 4)
        {
            throw new ArgumentException($"Only images of shape (N, C, H, W) can be shifted, not ({string.Join(", ", images.shape)}).", nameof(images));
        }

        if (MaxShift <= 0 && !Mirror)
        {
            return images.alias();
        }

        (int count, int channels, int height, int width) = ((int)images.shape[0], (int)images.shape[1], (int)images.shape[2], (int)images.shape[3]);
        long[] rows = new long[count * height];
        long[] columns = new long[count * width];
        for (int image = 0; image < count; image++)
        {
            int down = Shift(random), right = Shift(random);
            bool mirror = Mirror && random.Next(2) == 1;
            for (int y = 0; y < height; y++)
            {
                rows[image * height + y] = Math.Clamp(y - down, 0, height - 1);
            }

            for (int x = 0; x < width; x++)
            {
                columns[image * width + x] = Math.Clamp((mirror ? width - 1 - x : x) - right, 0, width - 1);
            }
        }

        using DisposeScope scope = NewDisposeScope();
        Tensor fromRows = tensor(rows, [count, 1, height, 1], ScalarType.Int64, images.device).expand(count, channels, height, width);
        Tensor fromColumns = tensor(columns, [count, 1, 1, width], ScalarType.Int64, images.device).expand(count, channels, height, width);
        return images.gather(2, fromRows).gather(3, fromColumns).MoveToOuterDisposeScope();
    }

    private int Shift(RandomSource random) => MaxShift > 0 ? random.Next(2 * MaxShift + 1) - MaxShift : 0;
}
