using TorchSharp;
using static TorchSharp.torch;

namespace NasDsl.Torch.Tests;

/// <summary>An easy set of images: rows, columns, a checkerboard or nothing, at a random phase, under noise. 1×8×8, four classes.</summary>
internal static class TextureImages
{
    public const int Size = 8;
    public const int Classes = 4;

    public static ImageData Draw(int count, ulong seed, int noise = 60)
    {
        RandomSource random = new(seed);
        byte[] pixels = new byte[count * Size * Size];
        byte[] labels = new byte[count];
        for (int image = 0; image < count; image++)
        {
            int label = random.Next(Classes);
            int phase = random.Next(2);
            labels[image] = (byte)label;
            for (int y = 0; y < Size; y++)
            {
                for (int x = 0; x < Size; x++)
                {
                    int stripe = label switch { 0 => y, 1 => x, 2 => x + y, _ => 0 } + phase;
                    int value = (label == 3 ? 128 : (stripe % 2) * 140 + 50) + random.Next(2 * noise + 1) - noise;
                    pixels[(image * Size + y) * Size + x] = (byte)Math.Clamp(value, 0, 255);
                }
            }
        }

        return new ImageData(pixels, labels, 1, Size, Size, Classes);
    }

    public static Dataset Load(int count, ulong seed, ScalarType scalarType = ScalarType.Float32, int noise = 60)
    {
        ImageData images = Draw(count, seed, noise);
        return Dataset.FromImages(images, new ImageNormalization([0.5f], [0.25f]), CPU, scalarType);
    }
}
