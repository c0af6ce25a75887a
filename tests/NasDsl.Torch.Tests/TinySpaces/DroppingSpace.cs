namespace NasDsl.Torch.Tests;

/// <summary>Networks on vectors of eight features, random in train mode.</summary>
[SearchSpace, Input(8), Classes(3)]
[Stem(16)]
public partial record DroppingSpace
{
    [Choice] public partial DroppingOp First { get; init; }

    [Choice] public partial DroppingOp Second { get; init; }
}
