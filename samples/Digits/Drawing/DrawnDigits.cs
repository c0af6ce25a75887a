using NasDsl;

namespace Digits.Drawing;

/// <summary>
/// The sample's own data: handwritten-looking digits, drawn from strokes. A seed gives the same pictures on every machine, and a picture
/// depends on its number alone, not on how many are drawn.
/// </summary>
/// <param name="Training">For the weights.</param>
/// <param name="Validation">For choosing between architectures.</param>
/// <param name="Test">For what is reported in the end.</param>
public sealed record DrawnDigits(DigitSet Training, DigitSet Validation, DigitSet Test)
{
    /// <summary>Draws the three sets.</summary>
    public static DrawnDigits Draw(ulong seed, int training = 6_000, int validation = 1_000, int test = 2_000, DigitStyle? style = null)
    {
        style ??= new DigitStyle();
        var random = new RandomSource(seed);
        return new DrawnDigits(
            DrawSet(training, style, random.Fork(0)), DrawSet(validation, style, random.Fork(1)), DrawSet(test, style, random.Fork(2)));
    }

    private static DigitSet DrawSet(int count, DigitStyle style, RandomSource random)
    {
        const int Area = Canvas.Size * Canvas.Size;
        byte[] pixels = new byte[count * Area];
        byte[] labels = new byte[count];
        Parallel.For(0, count, i =>
        {
            RandomSource own = random.Fork((ulong)i);
            labels[i] = (byte)own.Next(10);
            new Writer(style, own).Write(labels[i], pixels.AsSpan(i * Area, Area));
        });
        return new DigitSet(pixels, labels);
    }
}
