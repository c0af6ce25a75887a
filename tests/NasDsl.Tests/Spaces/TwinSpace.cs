namespace NasDsl.Tests;

/// <summary>A range over two identities whose first layer changes the shape.</summary>
[SearchSpace, Input(8, 8, 8), Classes(2)]
public partial record TwinSpace
{
    [Layers(2, 4), Stride(2)] public partial Layers<TwinOp> Layers { get; init; }
}
