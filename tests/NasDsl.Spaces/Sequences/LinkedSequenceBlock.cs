namespace NasDsl.Spaces;

/// <summary>A layer that changes the width, and layers with skip links behind it.</summary>
[Block]
public partial record LinkedSequenceBlock
{
    [Choice] public partial SequenceOp First { get; init; }

    [Layers(2, 3, SkipLinks = true)] public partial Layers<SequenceOp> Body { get; init; }
}
