namespace NasDsl.Torch;

/// <summary>
/// The settings of an SNAS search; the defaults are the paper's for CIFAR-10 (arXiv 1812.09926, section 4 and its code): 150 epochs in batches of 64, the temperature falling linearly from 1 to
/// 0.03. All of the data trains both weights and architecture parameters.
/// </summary>
public sealed record SnasOptions : GradientSearchOptions
{
    /// <summary>The paper's settings.</summary>
    public SnasOptions() => Epochs = 150;

    /// <summary>λ in the first epoch; 1. It falls linearly.</summary>
    public double FirstTemperature { get; init; } = 1;

    /// <summary>λ in the last epoch; 0.03.</summary>
    public double LastTemperature { get; init; } = 0.03;

    /// <summary>η: how much of the sampled architecture's cost is added to the loss, for each unit of the cost; 0 for none.</summary>
    public double CostWeight { get; init; }

    /// <inheritdoc/>
    public override void Validate()
    {
        base.Validate();
        RequirePositive(FirstTemperature, nameof(FirstTemperature));
        RequirePositive(LastTemperature, nameof(LastTemperature));
        RequireNotNegative(CostWeight, nameof(CostWeight));
        Require(ArchitectureEvery == 1, nameof(ArchitectureEvery), ArchitectureEvery, "1, since one pass moves both");
    }
}
