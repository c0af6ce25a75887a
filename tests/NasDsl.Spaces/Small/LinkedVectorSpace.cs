namespace NasDsl.Spaces;

/// <summary>Layers with skip links on vectors.</summary>
[SearchSpace, Input(6), Classes(3)]
[Stem(5)]
public partial record LinkedVectorSpace
{
    [Layers(3, 4, SkipLinks = true)] public partial Layers<VectorOp> Body { get; init; }
}
