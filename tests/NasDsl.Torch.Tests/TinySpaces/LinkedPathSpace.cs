namespace NasDsl.Torch.Tests;

/// <summary>ENAS's layers with skip links at their smallest: four layers of two candidates, six links.</summary>
[SearchSpace, Input(1, 8, 8), Classes(4)]
[Stem(6)]
public partial record LinkedPathSpace
{
    [Layers(4, 4, SkipLinks = true)] public partial Layers<Controllers.DepthOp> Body { get; init; }
}
