namespace NasDsl.Torch.Tests;

/// <summary>Networks on vectors of eight features.</summary>
[SearchSpace, Input(8), Classes(3)]
[Stem(16)]
public partial record FeatureSpace
{
    [Layers(1, 3)] public partial Layers<FeatureOp> Body { get; init; }
}
