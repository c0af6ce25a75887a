namespace NasDsl.Tests;

/// <summary>A width that is a decision says whether the first layers of two ranges change the shape.</summary>
[SearchSpace, Input(16), Classes(3)]
public partial record WidthSpace
{
    [Layers(1, 2), Channels(nameof(Width))] public partial Layers<WidthOp> Wide { get; init; }
    [Layers(1, 2), Channels(32)] public partial Layers<WidthOp> Narrow { get; init; }
    [Choice(16, 32)] public partial int Width { get; init; }
}
