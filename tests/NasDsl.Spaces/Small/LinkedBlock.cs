namespace NasDsl.Spaces;

/// <summary>A block that begins with layers with skip links.</summary>
[Block]
public partial record LinkedBlock
{
    [Layers(1, 3, SkipLinks = true)] public partial Layers<AnyOp> Inner { get; init; }

    [Choice] public partial AnyOp Out { get; init; }
}
