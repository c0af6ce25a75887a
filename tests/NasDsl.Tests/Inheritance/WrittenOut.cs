namespace NasDsl.Tests;

/// <summary>What <see cref="DeeperVectorSpace"/> declares with its bases, in one record.</summary>
[SearchSpace, Input(8), Classes(3)]
public partial record WrittenOut
{
    [LogUniform(1e-4, 1e-1)] public partial double LearningRate { get; init; }

    [Choice("sgd", "adam", "lion")] public partial string Optimizer { get; init; }

    [Layers(1, 2)] public partial Layers<WidthOp> Body { get; init; }

    [Choice(16, 32)] public partial int Width { get; init; }

    [Layers(0, 40)] public partial Layers<WidthOp> Tail { get; init; }

    [Uniform(0, 1)] public partial double Dropout { get; init; }
}
