namespace NasDsl.Tests;

/// <summary>Hundreds of bits: a range of up to a hundred layers, in several words.</summary>
[SearchSpace, Input(8, 8, 8), Classes(2)]
public partial record DeepSpace
{
    [Choice] public partial TestOp First { get; init; }
    [Layers(0, 100)] public partial Layers<TestOp> Deep { get; init; }
    [Layers(40, 40)] public partial Layers<TestOp> Fixed { get; init; }
}
