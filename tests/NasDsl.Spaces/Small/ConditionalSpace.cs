namespace NasDsl.Spaces;

/// <summary>Layers, cells and sizes that are there or not as earlier choices decide, one condition behind another.</summary>
[SearchSpace, Input(2, 9, 7), Classes(3)]
[Stem(4)]
public partial record ConditionalSpace
{
    [Choice("plain", "wide", "cell")] public partial string Style { get; init; }

    [When(nameof(Style), "wide"), Choice(6, 8)] public partial int Width { get; init; }

    [When(nameof(Style), "wide"), Layers(1, 2), Channels(nameof(Width)), Stride(2)] public partial Layers<AnyOp> Wide { get; init; }

    [When(nameof(Style), "cell"), Cell(Nodes = 2)] public partial Cell<AnyCellOp> Top { get; init; }

    [Choice] public partial AnyOp Middle { get; init; }

    [When(nameof(Middle), AnyOp.Conv3), Choice(true, false)] public partial bool Again { get; init; }

    [When(nameof(Again), true), Choice] public partial AnyOp Second { get; init; }

    [Choice] public partial AnyOp? Extra { get; init; }

    [Choice, Channels(5)] public partial AnyOp Last { get; init; }
}
