namespace NasDsl.Torch.Tests;

/// <summary>A chain of which about a quarter is admitted.</summary>
[SearchSpace, Input(1, 8, 8), Classes(4)]
[Stem(8)]
public partial record FairBoundSpace
{
    [Layers(3, 3)] public partial Layers<ChainOp> Body { get; init; }

    [Constraint]
    private static bool RepeatsItselfOrSkips(FairBoundSpace architecture) =>
        architecture.Body[0] == architecture.Body[1] || architecture.Body[1] == ChainOp.Skip;
}
