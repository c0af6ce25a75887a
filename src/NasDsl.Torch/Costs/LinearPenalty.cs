using static TorchSharp.torch;

namespace NasDsl.Torch;

/// <summary>loss + λ · (E − reference) / reference.</summary>
/// <param name="Reference">The cost to compare with, in the cost's unit.</param>
/// <param name="Weight">λ; 0.2.</param>
public sealed record LinearPenalty(double Reference, double Weight = 0.2) : CostPenalty
{
    /// <inheritdoc/>
    public override void Validate()
    {
        Require(double.IsFinite(Reference) && Reference > 0, nameof(Reference), Reference, "a positive number");
        Require(double.IsFinite(Weight) && Weight > 0, nameof(Weight), Weight, "a positive number");
    }

    /// <inheritdoc/>
    internal override Tensor Apply(Tensor loss, Tensor expected) => loss + (Weight * (expected - Reference) / Reference);
}
