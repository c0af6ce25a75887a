namespace NasDsl.Torch.Tests;

/// <summary>Candidates on vectors, one with dropout.</summary>
public enum DroppingOp
{
    [Linear] Dense,
    [Op<DroppingLinear>] Dropping,
}
