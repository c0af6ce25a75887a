namespace NasDsl.Spaces;

/// <summary>Blocks by themselves, in ranges, within blocks and under conditions.</summary>
[SearchSpace, Input(2, 9, 7), Classes(3)]
[Stem(4)]
public partial record BlockSpace
{
    [Choice(4, 6)] public partial int Width { get; init; }

    [Channels(nameof(Width))] public partial Bottleneck First { get; init; }

    [Layers(0, 2)] public partial Layers<Bottleneck> Body { get; init; }

    [Choice(true, false)] public partial bool IsDeep { get; init; }

    [When(nameof(IsDeep), true), Channels(5), Stride(2)] public partial Stage Deep { get; init; }
}
