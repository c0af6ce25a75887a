using NasDsl;

namespace Digits.Spaces;

/// <summary>The operations that the sample chooses from.</summary>
public enum DigitsOp
{
    [Conv(3)] Conv3,
    [Conv(5)] Conv5,
    [SepConv(3)] Sep3,
    [MaxPool(3)] Max3,
    [Identity] Skip,
}
