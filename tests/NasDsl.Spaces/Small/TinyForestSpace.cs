namespace NasDsl.Spaces;

/// <summary>Conditions and a range of blocks, small enough to be listed.</summary>
[SearchSpace]
public partial record TinyForestSpace
{
    [Choice(1, 2, 3)] public partial int Kind { get; init; }

    [When(nameof(Kind), 2), Choice("a", "b")] public partial string Letter { get; init; }

    [When(nameof(Kind), 3), Layers(0, 2)] public partial Layers<Switches> Rows { get; init; }
}
