using TorchSharp;
using static TorchSharp.torch;

namespace NasDsl.Torch.Tests;

/// <summary>Random examples of any shape.</summary>
internal static class Vectors
{
    public static Dataset Draw(ReadOnlySpan<int> shape, int classes, int count = 48)
    {
        RandomSource random = new(3);
        long[] whole = [count, .. shape.ToArray().Select(size => (long)size)];
        double[] values = new double[whole.Aggregate((a, b) => a * b)];
        long[] labels = new long[count];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = random.NextGaussian();
        }

        for (int i = 0; i < labels.Length; i++)
        {
            labels[i] = random.Next(classes);
        }

        return new Dataset(tensor(values, whole, dtype: ScalarType.Float32, device: CPU), tensor(labels, device: CPU), classes);
    }
}
