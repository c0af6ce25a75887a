namespace NasDsl.Spaces;

/// <summary>Every operation on images that can stand in a chain.</summary>
public enum AnyOp
{
    [Identity] Skip,
    [Conv(3)] Conv3,
    [Conv(1)] Conv1,
    [SepConv(3)] Sep3,
    [DilConv(3)] Dil3,
    [MBConv(3, 1)] MB3K1,
    [MBConv(5, 2)] MB5K2,
    [MaxPool(3)] Max3,
    [AvgPool(3)] Avg3,
    [Identity(Adapter = Adapter.FactorizedReduce)] Factorized,
    [Op<GhostConv>(2)] Ghost,
    [Op<ScaledConv>(0.5)] Scaled,
}
