namespace NasDsl.Spaces;

/// <summary>Every operation on sequences where all sizes are decisions.</summary>
[SearchSpace, Input(11, 3), Classes(4)]
[Stem(nameof(StemWidth), Kernel = 3), Head(nameof(HeadWidth))]
public partial record ElasticSequenceSpace
{
    [Choice(4, 8)] public partial int StemWidth { get; init; }

    [Choice] public partial SequenceOp First { get; init; }

    [Choice(4, 8, 12)] public partial int Width { get; init; }

    [Choice(1, 2, 3)] public partial int Step { get; init; }

    [Layers(1, 2), Channels(nameof(Width)), Stride(nameof(Step))] public partial Layers<SequenceOp> Body { get; init; }

    [Choice(1, 2)] public partial int Copies { get; init; }

    [Layers(0, 2), Repeat(nameof(Copies))] public partial Layers<SequenceOp> Tail { get; init; }

    [Choice(5, 9)] public partial int HeadWidth { get; init; }
}
