namespace NasDsl.Spaces;

/// <summary>Blocks on vectors between a stem and a head that share their width.</summary>
[SearchSpace, Input(5), Classes(3)]
[Stem(nameof(Width)), Head(nameof(Width))]
public partial record VectorBlocksSpace
{
    [Choice(6, 4)] public partial int Width { get; init; }

    [Layers(0, 2)] public partial Layers<VectorPart> Parts { get; init; }

    [Choice, Repeat(2)] public partial VectorOp? Last { get; init; }
}
