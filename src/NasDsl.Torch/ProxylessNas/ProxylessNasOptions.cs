namespace NasDsl.Torch;

/// <summary>
/// The settings of a ProxylessNAS search. The defaults are those of the authors' code (arXiv 1812.00332): 40 epochs that train the weights alone and 120 with architecture steps, of which there is
/// one for each five batches, by Adam at 10⁻³ with decay rates 0 and 0.999 and without weight decay; weights by SGD with Nesterov's momentum at 0.025 falling to 0 with
/// each step, a weight decay of 4·10⁻⁵, without clipping, in batches of 256; a tenth of the data for the architecture. In two things it is not
/// theirs: the learning rate falls along one cosine over all epochs, where they train the weights alone on a cosine of its own and begin another at the peak behind it; and α moves by the
/// two paths that are drawn, as their section 3.2 has it, not by all paths.
/// </summary>
public sealed record ProxylessNasOptions : GradientSearchOptions
{
    /// <summary>The settings of the authors' code.</summary>
    public ProxylessNasOptions()
    {
        Epochs = 160;
        WarmupFraction = 0.25;
        BatchSize = 256;
        ValidationFraction = 0.1;
        LearningRate = new LearningRateSchedule(0.025, 0);
        AnnealEachStep = true;
        Nesterov = true;
        WeightDecay = 4e-5;
        ClipNorm = null;
        ArchitectureLearningRate = 1e-3;
        ArchitectureAdamDecay = (0, 0.999);
        ArchitectureWeightDecay = 0;
        ArchitectureEvery = 5;
    }

    /// <summary>How the expected cost enters the loss; null, where only accuracy counts.</summary>
    public CostPenalty? Penalty { get; init; }

    /// <inheritdoc/>
    public override void Validate()
    {
        base.Validate();
        Penalty?.Validate();
    }
}
