namespace NasDsl.Spaces;

/// <summary>One width and one step for the stem, a conditional layer, a block, a cell and the head; the width itself has a condition, and is 3 where it is not met.</summary>
[SearchSpace, Input(2, 13, 11), Classes(3)]
[Stem(nameof(Width)), Head(nameof(Width))]
public partial record SharedSizesSpace
{
    [Choice(true, false)] public partial bool IsWide { get; init; }

    [When(nameof(IsWide), true), Choice(3, 5, 6)] public partial int Width { get; init; }

    [Choice(2, 1)] public partial int Step { get; init; }

    [When(nameof(IsWide), true), Choice, Channels(nameof(Width)), Stride(nameof(Step))] public partial AnyOp First { get; init; }

    [Channels(nameof(Width)), Stride(nameof(Step))] public partial Pair Middle { get; init; }

    [When(nameof(IsWide), false), Cell(Nodes = 2), Channels(nameof(Width)), Repeat(2)] public partial Cell<AnyCellOp> Top { get; init; }
}
