namespace NasDsl.Tests;

/// <summary>A block whose own decisions say whether the first layers of its ranges change the shape.</summary>
[Block]
public partial record Reducing
{
    [Choice(1, 2)] public partial int Step { get; init; }
    [Choice(8, 4)] public partial int Width { get; init; }
    [Layers(1, 2), Stride(nameof(Step))] public partial Layers<TestOp> Body { get; init; }
    [Layers(1, 2), Channels(nameof(Width))] public partial Layers<TestOp> Top { get; init; }
}
