namespace NasDsl.Spaces;

/// <summary>ENAS's macro space at its published depth (arXiv 1802.03268): 12 layers over 6 operations, each linked to any of the earlier ones.</summary>
[SearchSpace, Input(3, 8, 8), Classes(10)]
[Stem(8, Activation = false)]
public partial record EnasMacroSpace
{
    [Layers(12, 12, SkipLinks = true)] public partial Layers<EnasMacroOp> Body { get; init; }
}
