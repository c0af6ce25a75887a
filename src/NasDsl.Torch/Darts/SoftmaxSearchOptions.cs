namespace NasDsl.Torch;

/// <summary>The settings that searches whose relaxation is a softmax share: what their gradient is, what guards them against collapse, how the architecture is selected at the end.</summary>
public abstract record SoftmaxSearchOptions : GradientSearchOptions
{
    private protected SoftmaxSearchOptions()
    {
    }

    /// <summary>What stands for the trained weights; first order. The second costs about three times as much a step, and found the better cells in DARTS's paper.</summary>
    public DartsOrder Order { get; init; } = DartsOrder.First;

    /// <summary>What ends the search where the validation loss becomes curved (R-DARTS); null, for nothing.</summary>
    public EigenvalueGuard? EigenvalueGuard { get; init; }

    /// <summary>Selects by what the supernet loses without an operation (DARTS+PT), rather than by what weighs most; null, for the weights. Has no part where a guard has
    /// ended the search.</summary>
    public PerturbationOptions? Perturbation { get; init; }

    /// <inheritdoc/>
    public override void Validate()
    {
        base.Validate();
        Require(Order is DartsOrder.First or DartsOrder.Second, nameof(Order), Order, "First or Second");
        EigenvalueGuard?.Validate();
        Perturbation?.Validate();
    }
}
