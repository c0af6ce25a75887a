using static TorchSharp.torch;

namespace NasDsl.Torch;

/// <summary>loss · α · (log E / log reference)^β: the form of ProxylessNAS's mobile searches. Costs must be above 1 in their unit.</summary>
/// <param name="Reference">The cost, in its unit and above 1, at which the loss is multiplied by α alone. It is no target: what costs less is still cheaper to the loss, and it scales
/// the whole loss by (log reference)^−β, the same for all architectures.</param>
/// <param name="Alpha">α; 0.2.</param>
/// <param name="Beta">β; 0.3.</param>
public sealed record LogarithmicPenalty(double Reference, double Alpha = 0.2, double Beta = 0.3) : CostPenalty
{
    /// <inheritdoc/>
    public override void Validate()
    {
        Require(double.IsFinite(Reference) && Reference > 1, nameof(Reference), Reference, "a number above 1");
        Require(double.IsFinite(Alpha) && Alpha > 0, nameof(Alpha), Alpha, "a positive number");
        Require(double.IsFinite(Beta) && Beta > 0, nameof(Beta), Beta, "a positive number");
    }

    /// <inheritdoc/>
    internal override void RequireFits(double least)
    {
        if (least <= 1)
        {
            throw new InvalidOperationException(FormattableString.Invariant(
                $"An architecture may cost as little as {least}; {nameof(LogarithmicPenalty)} takes the cost's logarithm and needs a unit in which all cost above 1."));
        }
    }

    /// <inheritdoc/>
    internal override Tensor Apply(Tensor loss, Tensor expected) => Alpha * loss * (expected.log() / Math.Log(Reference)).pow(Beta);
}
