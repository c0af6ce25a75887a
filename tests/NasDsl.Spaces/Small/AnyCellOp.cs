namespace NasDsl.Spaces;

/// <summary>Every operation that can stand in a cell.</summary>
public enum AnyCellOp
{
    [Zero] None,
    [Identity] Skip,
    [Identity(Adapter = Adapter.Conv1x1)] Pointwise,
    [Conv(3)] Conv3,
    [SepConv(3)] Sep3,
    [DilConv(3)] Dil3,
    [MBConv(3, 2)] MB3K2,
    [MaxPool(3)] Max3,
    [AvgPool(3)] Avg3,
    [Op<GhostConv>(2)] Ghost,
}
