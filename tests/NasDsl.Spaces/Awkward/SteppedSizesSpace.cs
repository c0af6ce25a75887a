namespace NasDsl.Spaces;

/// <summary>Sizes that are stepped numbers, 1 among them, from the input on, without a stem: copies of choices, of layers that may be left out and of cells behind blocks.</summary>
[SearchSpace, Input(1, 12, 9), Classes(2)]
public partial record SteppedSizesSpace
{
    [Uniform(1, 7, Step = 3)] public partial byte Width { get; init; }

    [Uniform(1, 3, Step = 2)] public partial long Times { get; init; }

    [Layers(0, 2)] public partial Layers<Pair> Begin { get; init; }

    [Choice, Channels(nameof(Width)), Repeat(nameof(Times))] public partial AnyOp First { get; init; }

    [Choice, Repeat(2)] public partial AnyOp? Maybe { get; init; }

    [When(nameof(First), AnyOp.Conv3), Layers(0, 2, SkipLinks = true)] public partial Layers<AnyOp> Linked { get; init; }

    [Cell(Nodes = 2, Inputs = 1), Stride(2), Repeat(nameof(Times))] public partial Cell<AnyCellOp> Top { get; init; }

    [Layers(0, 1)] public partial Layers<SettledStage> End { get; init; }
}
