namespace NasDsl.Spaces;

/// <summary>Blocks within blocks in ranges under conditions, and cells behind them.</summary>
[SearchSpace, Input(2, 17, 14), Classes(3)]
[Stem(4, Kernel = 5)]
public partial record BranchingSpace
{
    [Choice] public partial AnyOp First { get; init; }

    [When(nameof(First), AnyOp.Conv3), Layers(1, 2), Channels(6)] public partial Layers<Branch> Branches { get; init; }

    [When(nameof(First), AnyOp.Skip), Layers(0, 2)] public partial Layers<Leaf> Leaves { get; init; }

    [Cell(Nodes = 1, Wiring = Wiring.Dense, Projection = InputProjection.WhereNeeded), Repeat(2)] public partial Cell<AnyCellOp> Top { get; init; }
}
