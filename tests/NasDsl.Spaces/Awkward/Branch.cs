namespace NasDsl.Spaces;

/// <summary>Two kinds of branches, of which one is there.</summary>
[Block]
public partial record Branch
{
    [Choice("many", "one")] public partial string Kind { get; init; }

    [When(nameof(Kind), "many"), Layers(1, 2)] public partial Layers<Pair> Pairs { get; init; }

    [When(nameof(Kind), "one"), Channels(nameof(Width))] public partial Leaf Single { get; init; }

    [When(nameof(Kind), "one"), Choice(2, 3)] public partial int Width { get; init; }

    [Layers(0, 2, SkipLinks = true)] public partial Layers<AnyOp> Linked { get; init; }
}
