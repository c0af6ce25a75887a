namespace NasDsl.Spaces;

/// <summary>The candidates of NAS-Bench-201.</summary>
public enum Bench201Op
{
    [Zero] None,
    [Identity] SkipConnect,
    [Conv(1)] NorConv1x1,
    [Conv(3)] NorConv3x3,
    [AvgPool(3)] AvgPool3x3,
}

/// <summary>NAS-Bench-201 (Dong and Yang, ICLR 2020, arXiv 2001.00326): 15,625 cells on CIFAR-10.</summary>
[SearchSpace, Input(3, 32, 32), Classes(10)]
[Stem(Activation = false), Stack(nameof(Cell), Cells = 15, Channels = 16), Head]
public partial record Bench201Space
{
    [Cell(Nodes = 3, Predecessors = 1, Wiring = Wiring.Dense, Output = CellOutput.LastNode, Projection = InputProjection.WhereNeeded)]
    public partial Cell<Bench201Op> Cell { get; init; }
}
