namespace NasDsl.Torch.Tests;

/// <summary>A chain that can be relaxed, most of whose architectures its bound and its constraint refuse.</summary>
[SearchSpace, Input(1, 8, 8), Classes(4)]
[Stem(8)]
[MaxParameters(1_100)]
public partial record BoundedChainSpace
{
    [Choice] public partial ChainOp First { get; init; }
    [Layers(0, 2)] public partial Layers<ChainOp> Body { get; init; }
    [Choice(16, 32)] public partial int Batch { get; init; }

    [Constraint]
    private static bool BeginsDeep(BoundedChainSpace architecture) => architecture.Body.Count > 0 || architecture.First != ChainOp.Skip;
}
