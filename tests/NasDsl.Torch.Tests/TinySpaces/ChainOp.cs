namespace NasDsl.Torch.Tests;

/// <summary>Candidates of tiny spaces: something of every kind that trains.</summary>
public enum ChainOp
{
    [Identity] Skip,
    [Conv(1)] Conv1,
    [Conv(3)] Conv3,
    [SepConv(3)] Sep3,
    [MBConv(3, 2)] MB3,
    [AvgPool(3)] Avg3,
    [MaxPool(3)] Max3,
}
