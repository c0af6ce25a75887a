namespace NasDsl.Spaces;

/// <summary>Ranges with skip links over every operation, behind widths that are decisions, under a condition and in blocks.</summary>
[SearchSpace, Input(2, 9, 7), Classes(3)]
[Stem(4)]
public partial record LinkedSpace
{
    [Choice(4, 6, 7)] public partial int Width { get; init; }

    [Choice, Channels(nameof(Width)), Stride(2)] public partial AnyOp First { get; init; }

    [Layers(2, 5, SkipLinks = true)] public partial Layers<AnyOp> Body { get; init; }

    [Choice(true, false)] public partial bool HasBlocks { get; init; }

    [When(nameof(HasBlocks), true), Layers(1, 2), Channels(5)] public partial Layers<LinkedBlock> Blocks { get; init; }

    [When(nameof(HasBlocks), false), Layers(0, 3, SkipLinks = true)] public partial Layers<AnyOp> Rest { get; init; }
}
