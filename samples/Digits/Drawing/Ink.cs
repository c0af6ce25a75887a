using NasDsl;

namespace Digits.Drawing;

/// <summary>
/// Random numbers of the drawing. Only the four operations and square roots are used anywhere in it, which every processor rounds alike: a seed gives the
/// same pictures, bit for bit, on every machine.
/// </summary>
internal static class Ink
{
    /// <summary>A number from <paramref name="least"/> to <paramref name="greatest"/>.</summary>
    public static double Between(RandomSource random, double least, double greatest) => least + ((greatest - least) * random.NextDouble());

    /// <summary>A number from −<paramref name="spread"/> to <paramref name="spread"/>.</summary>
    public static double Around(RandomSource random, double spread) => Between(random, -spread, spread);

    /// <summary>A nearly normal number of mean 0 and variance 1: the sum of twelve uniform ones, without a logarithm.</summary>
    public static double Normal(RandomSource random)
    {
        double sum = -6;
        for (int i = 0; i < 12; i++)
        {
            sum += random.NextDouble();
        }

        return sum;
    }
}
