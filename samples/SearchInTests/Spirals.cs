using NasDsl;
using NasDsl.Torch;
using TorchSharp;

namespace SearchInTests;

/// <summary>Two spirals around each other: no straight line tells them apart.</summary>
internal static class Spirals
{
    public static Dataset Draw(int count, ulong seed)
    {
        var random = new RandomSource(seed);
        var points = new float[2 * count];
        var labels = new long[count];
        for (int i = 0; i < count; i++)
        {
            labels[i] = i % 2;
            double radius = 0.2 + random.NextDouble();
            double angle = (4 * radius) + (Math.PI * labels[i]);
            points[2 * i] = (float)((radius * Math.Cos(angle)) + (0.05 * random.NextGaussian()));
            points[(2 * i) + 1] = (float)((radius * Math.Sin(angle)) + (0.05 * random.NextGaussian()));
        }

        return Dataset.FromVectors(points, labels, classes: 2, torch.CPU);
    }
}
