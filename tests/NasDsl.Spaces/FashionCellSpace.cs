namespace NasDsl.Spaces;

/// <summary>The candidates of DARTS but for the dilated 5×5, which meets padding alone on the 4×4 images of the last cells.</summary>
public enum FashionCellOp
{
    [Zero] None,
    [MaxPool(3)] Max3,
    [AvgPool(3)] Avg3,
    [Identity] Skip,
    [SepConv(3)] Sep3,
    [SepConv(5)] Sep5,
    [DilConv(3)] Dil3,
}

/// <summary>The space of DARTS cut down to what two cores search in minutes: four cells of three nodes for grey 28×28 images.</summary>
[SearchSpace, Input(1, 28, 28), Classes(10)]
[Stem(16, Stride = 2, Activation = false)]
[Stack(nameof(Normal), Reduce = nameof(Reduce), Cells = 4, Channels = 8)]
public partial record FashionCellSpace
{
    [Cell(Nodes = 3, Zero = ZeroRole.MixtureOnly)] public partial Cell<FashionCellOp> Normal { get; init; }
    [Cell(Nodes = 3, Zero = ZeroRole.MixtureOnly)] public partial Cell<FashionCellOp> Reduce { get; init; }
}
