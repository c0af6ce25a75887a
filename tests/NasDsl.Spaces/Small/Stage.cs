namespace NasDsl.Spaces;

/// <summary>A block of blocks.</summary>
[Block]
public partial record Stage
{
    [Choice] public partial AnyOp Begin { get; init; }

    [Layers(1, 2)] public partial Layers<Bottleneck> Body { get; init; }
}
