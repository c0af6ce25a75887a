namespace NasDsl.NUnit.Fixtures;

/// <summary>A space with a range of layers and a value.</summary>
[SearchSpace, Input(4), Classes(2)]
public partial record PocketSpace
{
    [Layers(1, 4)] public partial Layers<PocketOp> Body { get; init; }
    [Choice(2, 8, 32)] public partial int Width { get; init; }
}
