namespace NasDsl.Torch.Tests;

/// <summary>A space whose constraint refuses everything, which no compiler can see.</summary>
[SearchSpace, Input(1, 8, 8), Classes(4)]
public partial record ImpossibleSpace
{
    [Layers(1, 2)] public partial Layers<ChainOp> Body { get; init; }

    [Constraint]
    private static bool Never(ImpossibleSpace architecture) => architecture.Body.Count > 2;
}
