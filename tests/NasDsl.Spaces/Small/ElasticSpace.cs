namespace NasDsl.Spaces;

/// <summary>A chain in which every size is a decision.</summary>
[SearchSpace, Input(2, 21, 19), Classes(3)]
[Stem(nameof(StemWidth)), Head(nameof(HeadWidth))]
public partial record ElasticSpace
{
    [Choice(4, 6)] public partial int StemWidth { get; init; }

    [Choice] public partial AnyOp First { get; init; }

    [Choice(4, 7, 8)] public partial int Width { get; init; }

    [Choice(1, 2, 3)] public partial int Step { get; init; }

    [Layers(1, 2), Channels(nameof(Width)), Stride(nameof(Step))] public partial Layers<AnyOp> Body { get; init; }

    [Choice(1, 3)] public partial int Copies { get; init; }

    [Layers(0, 2), Repeat(nameof(Copies))] public partial Layers<AnyOp> Tail { get; init; }

    [Cell(Nodes = 2), Channels(nameof(Width)), Stride(nameof(Step)), Repeat(nameof(Copies))] public partial Cell<AnyCellOp> Top { get; init; }

    [Choice(5, 9)] public partial int HeadWidth { get; init; }
}
