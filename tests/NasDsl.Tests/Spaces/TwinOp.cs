namespace NasDsl.Tests;

/// <summary>Candidates of which two are identities: they differ only where the shape changes.</summary>
public enum TwinOp
{
    [Conv(3)] Conv,
    [Identity(Adapter = Adapter.FactorizedReduce)] Factorized,
    [Identity] Skip,
}
