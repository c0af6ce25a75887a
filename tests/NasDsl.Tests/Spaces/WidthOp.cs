namespace NasDsl.Tests;

/// <summary>Candidates for vectors.</summary>
public enum WidthOp
{
    [Linear] Dense,
    [Identity] Skip,
}
