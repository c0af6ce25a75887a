using NasDsl;

namespace NasSearch;

/// <summary>What a layer can be.</summary>
public enum LayerOp
{
    [Linear] Dense,
    [Identity] Skip,
}

/// <summary>The search space: small networks on points of the plane. The compiler checks it as you type.</summary>
[SearchSpace, Input(2), Classes(2)]
public partial record SpiralSpace
{
    [Layers(1, 3), Channels(nameof(Width))] public partial Layers<LayerOp> Body { get; init; }
    [Choice(2, 8, 32)] public partial int Width { get; init; }
    [LogUniform(1e-3, 1e-1)] public partial double LearningRate { get; init; }
}
