namespace NasDsl.Spaces;

/// <summary>Small Transformers whose width is one decision for all layers, and whose depth and sublayers are decisions.</summary>
[SearchSpace, Input(12, 5), Classes(3)]
[Stem(nameof(Width))]
public partial record TransformerSpace
{
    [Choice(8, 16)] public partial int Width { get; init; }

    [Layers(1, 4)] public partial Layers<TransformerSublayer> Body { get; init; }
}
