namespace NasDsl.Spaces;

/// <summary>Convolutional networks on sequences, of fixed sizes.</summary>
[SearchSpace, Input(21, 3), Classes(4)]
[Stem(8, Stride = 2), Head(12)]
public partial record SignalSpace
{
    [Choice] public partial SignalOp First { get; init; }

    [Layers(1, 3), Channels(10), Stride(2)] public partial Layers<SignalOp> Body { get; init; }
}
