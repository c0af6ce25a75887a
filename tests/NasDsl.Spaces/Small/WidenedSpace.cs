namespace NasDsl.Spaces;

/// <summary>The chain of everything, with more layers behind it and another head.</summary>
[SearchSpace, Head(nameof(Wide))]
public partial record WidenedSpace : FixedChainSpace
{
    [Layers(1, 2), Channels(nameof(Wide))] public partial Layers<AnyOp> Behind { get; init; }

    [Choice(4, 8)] public partial int Wide { get; init; }
}
