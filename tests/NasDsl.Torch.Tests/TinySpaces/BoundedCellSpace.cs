namespace NasDsl.Torch.Tests;

/// <summary>A cell of chosen inputs and a dense one that can be relaxed, under a bound and a constraint that refuse many.</summary>
[SearchSpace, Input(1, 8, 8), Classes(4)]
[MaxMacs(42_000)]
public partial record BoundedCellSpace
{
    [Cell(Nodes = 2, Zero = ZeroRole.MixtureOnly), Channels(4)] public partial Cell<CellOp> Chosen { get; init; }
    [Cell(Nodes = 1, Predecessors = 1, Inputs = 2, RepeatInputs = true)] public partial Cell<CellOp> Repeated { get; init; }

    [Constraint]
    private static bool ReadsTheLastNode(BoundedCellSpace architecture) => architecture.Chosen[1][1].Input == 2;
}
