using NasDsl;
using NasDsl.Torch;
using TorchSharp;

namespace NasSearch;

/// <summary>Two spirals around each other, drawn here so that the project stands alone. Replace it by your own data: <c>ImageSet.Read(folder)</c> reads MNIST's and
/// CIFAR-10's files.</summary>
public sealed class SpiralData : IDisposable
{
    public Dataset Training { get; } = Draw(1_000, seed: 1);

    public Dataset Validation { get; } = Draw(500, seed: 2);

    /// <summary>Trains each architecture for a few seconds; its learning rate is a decision of the space.</summary>
    public TrainFromScratch<SpiralSpace> Evaluator => new(
        Training,
        Validation,
        new TrainingRecipe { Steps = 300, BatchSize = 64, Optimizer = OptimizerKind.Adam, WeightDecay = 0 },
        (architecture, recipe) => recipe with { LearningRate = new LearningRateSchedule(architecture.LearningRate) });

    public void Dispose()
    {
        Training.Dispose();
        Validation.Dispose();
    }

    private static Dataset Draw(int count, ulong seed)
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
