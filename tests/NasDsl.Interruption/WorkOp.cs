namespace NasDsl.Interruption;

/// <summary>Candidates of the work.</summary>
public enum WorkOp
{
    [Identity] Skip,
    [Conv(3)] Conv3,
    [SepConv(3)] Sep3,
    [MaxPool(3)] Max3,
}
