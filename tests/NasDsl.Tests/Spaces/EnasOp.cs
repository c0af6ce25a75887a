namespace NasDsl.Tests;

/// <summary>Candidates of a small cell, of which one gives zeros.</summary>
public enum EnasOp
{
    [Conv(3)] Conv,
    [Zero] None,
}
