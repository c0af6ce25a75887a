using NasDsl;

namespace Digits.Spaces;

/// <summary>Networks for the digits that the sample draws: two ranges of layers and a cell.</summary>
[SearchSpace, Input(1, 16, 16), Classes(10)]
[Stem(12)]
public partial record DigitsSpace
{
    [Layers(1, 2), Channels(16), Stride(2)] public partial Layers<DigitsOp> Early { get; init; }
    [Layers(1, 2), Channels(32), Stride(2)] public partial Layers<DigitsOp> Late { get; init; }
    [Cell(Nodes = 2)] public partial Cell<DigitsOp> Top { get; init; }
}
