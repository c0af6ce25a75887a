namespace NasDsl.Spaces;

/// <summary>Skip links between convolutions on sequences.</summary>
[SearchSpace, Input(21, 3), Classes(4)]
[Stem(6, Stride = 2)]
public partial record LinkedSignalSpace
{
    [Layers(2, 5, SkipLinks = true)] public partial Layers<SignalOp> Body { get; init; }
}
