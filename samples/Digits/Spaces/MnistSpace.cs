using NasDsl;

namespace Digits.Spaces;

/// <summary>The same decisions for files in the format of MNIST.</summary>
[SearchSpace, Input(1, 28, 28), Classes(10)]
[Stem(16, Stride = 2)]
public partial record MnistSpace
{
    [Layers(1, 2), Channels(24), Stride(2)] public partial Layers<DigitsOp> Early { get; init; }
    [Layers(1, 2), Channels(48), Stride(2)] public partial Layers<DigitsOp> Late { get; init; }
    [Cell(Nodes = 2)] public partial Cell<DigitsOp> Top { get; init; }
}
