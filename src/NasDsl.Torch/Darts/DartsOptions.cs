namespace NasDsl.Torch;

/// <summary>The settings of a DARTS search; the defaults are the paper's for CIFAR-10 (arXiv 1806.09055, section 3 and its code).</summary>
public sealed record DartsOptions : GradientSearchOptions
{
    /// <summary>What stands for the trained weights; first order. The second costs two to three times as much a step, and found the better cells in the paper.</summary>
    public DartsOrder Order { get; init; } = DartsOrder.First;

    /// <inheritdoc/>
    public override void Validate()
    {
        base.Validate();
        Require(Order is DartsOrder.First or DartsOrder.Second, nameof(Order), Order, "First or Second");
    }
}
