namespace NasDsl.Torch.Tests;

/// <summary>A chain whose depth is a decision and whose sizes are not, so that it can be relaxed.</summary>
[SearchSpace, Input(1, 8, 8), Classes(4)]
[Stem(8)]
public partial record DepthSpace
{
    [Choice] public partial ChainOp First { get; init; }
    [Layers(1, 3), Channels(12), Stride(2)] public partial Layers<ChainOp> Body { get; init; }
}
