namespace NasDsl.Spaces;

/// <summary>Blocks whose number and sizes are fixed, so that they can be relaxed.</summary>
[SearchSpace, Input(2, 8, 8), Classes(3)]
[Stem(4)]
public partial record FixedBlockSpace
{
    public partial Pair First { get; init; }

    [Layers(2, 2), Channels(6), Stride(2)] public partial Layers<Pair> Body { get; init; }

    [Choice(0.1, 0.2)] public partial double Rate { get; init; }
}
