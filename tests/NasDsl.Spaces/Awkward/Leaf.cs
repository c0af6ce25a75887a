namespace NasDsl.Spaces;

/// <summary>A stride that is a decision, and a layer that is there behind one operation alone.</summary>
[Block]
public partial record Leaf
{
    [Choice(1, 2)] public partial int Step { get; init; }

    [Choice, Stride(nameof(Step))] public partial AnyOp Op { get; init; }

    [When(nameof(Op), AnyOp.Skip), Choice, Channels(5)] public partial AnyOp Extra { get; init; }
}
