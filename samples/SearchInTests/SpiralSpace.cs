using NasDsl;

namespace SearchInTests;

/// <summary>What a layer can be.</summary>
public enum DenseOp
{
    [Linear] Dense,
    [Identity] Skip,
}

/// <summary>Small networks on points of the plane: how deep, how wide, and how fast to learn.</summary>
[SearchSpace, Input(2), Classes(2)]
public partial record SpiralSpace
{
    [Layers(1, 3), Channels(nameof(Width))] public partial Layers<DenseOp> Body { get; init; }
    [Choice(2, 8, 32)] public partial int Width { get; init; }
    [Choice(0.001, 0.01, 0.1)] public partial double LearningRate { get; init; }
}
