namespace NasDsl.Interruption;

/// <summary>A tiny space that a killed process searches.</summary>
[SearchSpace, Input(1, 8, 8), Classes(4)]
[Stem(8)]
public partial record WorkSpace
{
    [Choice] public partial WorkOp First { get; init; }

    [Layers(1, 3), Channels(12), Stride(2)] public partial Layers<WorkOp> Body { get; init; }
}
