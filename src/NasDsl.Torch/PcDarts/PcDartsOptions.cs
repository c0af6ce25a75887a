namespace NasDsl.Torch;

/// <summary>
/// The settings of a PC-DARTS search; the defaults are the paper's for CIFAR-10 (arXiv 1907.05737, section 4.2 and its code): 50 epochs in batches of 256, of which the first 15
/// train the weights alone, at a learning rate of 0.1 falling to 0; the architecture parameters at 6·10⁻⁴.
/// </summary>
public sealed record PcDartsOptions : SoftmaxSearchOptions
{
    /// <summary>The paper's settings.</summary>
    public PcDartsOptions()
    {
        BatchSize = 256;
        LearningRate = new LearningRateSchedule(0.1, 0);
        ArchitectureLearningRate = 6e-4;
        WarmupFraction = 0.3;
    }

    /// <summary>K: one K-th of the channels is mixed, the others pass by. 4; the paper takes 2 on ImageNet. See <see cref="PartialChannels"/>.</summary>
    public int ChannelParts { get; init; } = 4;

    /// <summary>Whether the edges into each node of a cell have weights of their own; true.</summary>
    public bool NormalizesEdges { get; init; } = true;

    /// <inheritdoc/>
    public override void Validate()
    {
        base.Validate();
        Require(ChannelParts >= 1, nameof(ChannelParts), ChannelParts, "at least 1");
    }
}
