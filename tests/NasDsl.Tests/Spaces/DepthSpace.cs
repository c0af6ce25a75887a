namespace NasDsl.Tests;

/// <summary>Ranges only: one that keeps the shape, one whose first layer changes it.</summary>
[SearchSpace, Input(8, 8, 8), Classes(2)]
public partial record DepthSpace
{
    [Layers(1, 3)] public partial Layers<TestOp> Free { get; init; }
    [Layers(2, 3), Stride(2)] public partial Layers<TestOp> Reduced { get; init; }
}
