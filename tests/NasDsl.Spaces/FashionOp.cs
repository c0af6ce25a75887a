namespace NasDsl.Spaces;

/// <summary>Candidates for small images.</summary>
public enum FashionOp
{
    [Conv(3)] Conv3,
    [SepConv(3)] Sep3,
    [SepConv(5)] Sep5,
    [MaxPool(3)] Max3,
    [Identity] Skip,
}
