namespace NasDsl.Spaces;

/// <summary>
/// The space of AutoFormer (arXiv 2107.00651, the heads and ratios of its Tiny model) at a small size: the width is one decision for all layers, the number of layers another, and
/// each layer has its own heads and feed-forward ratio. 672 architectures.
/// </summary>
[SearchSpace, Input(16, 12), Classes(4)]
[Stem(nameof(Width))]
public partial record AutoFormerSpace
{
    [Choice(24, 48)] public partial int Width { get; init; }

    [Layers(2, 4)] public partial Layers<AutoFormerLayer> Body { get; init; }
}

/// <summary>One layer of a Transformer.</summary>
[Block]
public partial record AutoFormerLayer
{
    [Choice] public partial Heads Attention { get; init; }

    [Choice] public partial HiddenRatio FeedForward { get; init; }
}

/// <summary>Into how many heads attention is split.</summary>
public enum Heads
{
    [Attention(3)] Three,
    [Attention(4)] Four,
}

/// <summary>The hidden size of a feed-forward sublayer in multiples of the width.</summary>
public enum HiddenRatio
{
    [FeedForward(3.5)] ThreeAndAHalf,
    [FeedForward(4)] Four,
}
