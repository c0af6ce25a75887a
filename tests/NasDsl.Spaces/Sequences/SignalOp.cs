namespace NasDsl.Spaces;

/// <summary>Convolutional operations on sequences.</summary>
public enum SignalOp
{
    [Conv1d(3)] Conv3,
    [Conv1d(5)] Conv5,
    [MaxPool(3)] Max3,
    [AvgPool(3)] Average3,
    [Linear] Linear,
    [Identity] Skip,
}
