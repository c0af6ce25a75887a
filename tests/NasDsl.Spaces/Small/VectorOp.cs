namespace NasDsl.Spaces;

/// <summary>Operations on vectors.</summary>
public enum VectorOp
{
    [Identity] Skip,
    [Linear] Linear,
    [Op<GatedLinear>] Gated,
}
