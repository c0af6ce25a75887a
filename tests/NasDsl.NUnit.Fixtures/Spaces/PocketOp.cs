namespace NasDsl.NUnit.Fixtures;

/// <summary>What a layer can be.</summary>
public enum PocketOp
{
    [Linear] Dense,
    [Identity] Skip,
}
