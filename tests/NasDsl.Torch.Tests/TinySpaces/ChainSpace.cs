namespace NasDsl.Torch.Tests;

/// <summary>A chain of layers on 8×8 images whose depth and width are decisions, so that its networks come in many shapes.</summary>
[SearchSpace, Input(1, 8, 8), Classes(4)]
[Stem(8)]
public partial record ChainSpace
{
    [Choice] public partial ChainOp First { get; init; }
    [Layers(1, 3), Channels(nameof(Width)), Stride(2)] public partial Layers<ChainOp> Body { get; init; }
    [Choice(8, 12, 16)] public partial int Width { get; init; }
    [LogUniform(1e-3, 1e-1)] public partial double LearningRate { get; init; }
}
