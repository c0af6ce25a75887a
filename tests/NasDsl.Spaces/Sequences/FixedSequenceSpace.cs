namespace NasDsl.Spaces;

/// <summary>Every operation on sequences at places of fixed sizes, behind a convolutional embedding without positions.</summary>
[SearchSpace, Input(17, 3), Classes(4)]
[Stem(8, Kernel = 3, Stride = 2, Positions = false)]
public partial record FixedSequenceSpace
{
    [Choice] public partial SequenceOp First { get; init; }

    [Layers(0, 2)] public partial Layers<SequenceOp> Middle { get; init; }

    [Layers(1, 2), Channels(12), Stride(2)] public partial Layers<SequenceOp> Body { get; init; }
}
