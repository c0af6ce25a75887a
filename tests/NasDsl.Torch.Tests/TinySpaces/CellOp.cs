namespace NasDsl.Torch.Tests;

/// <summary>Candidates of a tiny space of cells.</summary>
public enum CellOp
{
    [Zero] None,
    [Identity] Skip,
    [SepConv(3)] Sep3,
    [DilConv(3)] Dil3,
    [AvgPool(3)] Avg3,
}
