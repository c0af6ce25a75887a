namespace NasDsl.Spaces;

/// <summary>Layers on vectors with a width of their own.</summary>
[Block]
public partial record VectorPart
{
    [Choice(2, 5)] public partial int Width { get; init; }

    [Choice, Channels(nameof(Width))] public partial VectorOp First { get; init; }

    [When(nameof(First), VectorOp.Linear), Layers(1, 2, SkipLinks = true)] public partial Layers<VectorOp> Rest { get; init; }
}
