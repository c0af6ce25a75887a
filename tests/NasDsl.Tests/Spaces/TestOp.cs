namespace NasDsl.Tests;

/// <summary>Candidates whose identity is not the first, so that tokens and ranks differ.</summary>
public enum TestOp
{
    [Conv(3)] Conv,
    [Identity] Skip,
    [MaxPool(3)] Pool,
}
