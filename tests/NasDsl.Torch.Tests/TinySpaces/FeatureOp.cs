namespace NasDsl.Torch.Tests;

/// <summary>Candidates on vectors.</summary>
public enum FeatureOp
{
    [Identity] Skip,
    [Linear] Dense,
}
