namespace NasDsl.Spaces;

/// <summary>The six operations of ENAS's macro space (arXiv 1802.03268, section 2.2).</summary>
public enum EnasMacroOp
{
    [Conv(3)] Conv3,
    [Conv(5)] Conv5,
    [SepConv(3)] Sep3,
    [SepConv(5)] Sep5,
    [AvgPool(3)] Avg3,
    [MaxPool(3)] Max3,
}
