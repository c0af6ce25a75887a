using NasDsl;

namespace Digits.Spaces;

/// <summary>The same decisions for CIFAR-10.</summary>
[SearchSpace, Input(3, 32, 32), Classes(10)]
[Stem(16, Stride = 2)]
public partial record CifarSpace
{
    [Layers(1, 2), Channels(24), Stride(2)] public partial Layers<DigitsOp> Early { get; init; }
    [Layers(1, 2), Channels(48), Stride(2)] public partial Layers<DigitsOp> Late { get; init; }
    [Cell(Nodes = 2)] public partial Cell<DigitsOp> Top { get; init; }
}
