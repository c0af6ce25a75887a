namespace NasDsl.Spaces;

/// <summary>Networks on vectors whose width is a decision; without a stem.</summary>
[SearchSpace, Input(6), Classes(3)]
[Head]
public partial record ElasticVectorSpace
{
    [Choice(4, 8)] public partial int Width { get; init; }

    [Layers(1, 3), Channels(nameof(Width))] public partial Layers<VectorOp> Body { get; init; }
}
