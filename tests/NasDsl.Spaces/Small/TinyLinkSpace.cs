namespace NasDsl.Spaces;

/// <summary>Layers with skip links, their number and whether they are there at all decided too: few enough to be listed.</summary>
[SearchSpace, Input(1, 5, 5), Classes(2)]
[Stem(3)]
public partial record TinyLinkSpace
{
    [Choice(false, true)] public partial bool HasMore { get; init; }

    [Layers(0, 3, SkipLinks = true)] public partial Layers<TinyLinkOp> Body { get; init; }

    [When(nameof(HasMore), true), Layers(2, 2, SkipLinks = true)] public partial Layers<TinyLinkOp> More { get; init; }
}
