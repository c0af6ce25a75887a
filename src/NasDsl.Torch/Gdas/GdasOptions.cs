namespace NasDsl.Torch;

/// <summary>
/// The settings of a GDAS search; the defaults are the paper's for CIFAR-10 (arXiv 1910.04465, section 4 and its code): 250 epochs in batches of 64, Nesterov's momentum and a weight
/// decay of 5·10⁻⁴ for the weights.
/// </summary>
public sealed record GdasOptions : GradientSearchOptions
{
    /// <summary>The paper's settings.</summary>
    public GdasOptions()
    {
        Epochs = 250;
        Nesterov = true;
        WeightDecay = 5e-4;
    }

    /// <summary>τ in the first epoch; 10. It falls linearly.</summary>
    public double FirstTemperature { get; init; } = 10;

    /// <summary>τ in the last epoch; 0.1.</summary>
    public double LastTemperature { get; init; } = 0.1;

    /// <inheritdoc/>
    public override void Validate()
    {
        base.Validate();
        RequirePositive(FirstTemperature, nameof(FirstTemperature));
        RequirePositive(LastTemperature, nameof(LastTemperature));
    }
}
