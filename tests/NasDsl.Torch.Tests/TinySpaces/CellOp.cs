namespace NasDsl.Torch.Tests;

/// <summary>Candidates of a tiny space of cells.</summary>
public enum CellOp
{
    [Zero] None,
    [Identity] Skip,
    [SepConv(3)] Sep3,
    [Conv(3)] Conv3,
    [AvgPool(3)] Avg3,
}
