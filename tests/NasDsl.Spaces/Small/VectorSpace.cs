namespace NasDsl.Spaces;

/// <summary>Networks on vectors of fixed sizes.</summary>
[SearchSpace, Input(6), Classes(3)]
[Stem(8), Head(10)]
public partial record VectorSpace
{
    [Choice] public partial VectorOp First { get; init; }

    [Layers(1, 3), Channels(12)] public partial Layers<VectorOp> Body { get; init; }
}
