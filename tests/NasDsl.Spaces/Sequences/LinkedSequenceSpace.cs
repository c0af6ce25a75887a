namespace NasDsl.Spaces;

/// <summary>Skip links between the layers of a Transformer, whose width is a decision: every operation on sequences, in a range, under a condition and in blocks.</summary>
[SearchSpace, Input(9, 3), Classes(3)]
[Stem(nameof(Width), Stride = 2)]
public partial record LinkedSequenceSpace
{
    [Choice(4, 8)] public partial int Width { get; init; }

    [Layers(1, 4, SkipLinks = true)] public partial Layers<SequenceOp> Body { get; init; }

    [Choice(true, false)] public partial bool HasBlocks { get; init; }

    [When(nameof(HasBlocks), true), Layers(1, 2), Channels(12)] public partial Layers<LinkedSequenceBlock> Blocks { get; init; }

    [When(nameof(HasBlocks), false), Layers(0, 3, SkipLinks = true)] public partial Layers<SequenceOp> Rest { get; init; }
}
