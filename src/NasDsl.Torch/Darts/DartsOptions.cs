namespace NasDsl.Torch;

/// <summary>The settings of a DARTS search; the defaults are the paper's for CIFAR-10 (arXiv 1806.09055, section 3 and its code).</summary>
public sealed record DartsOptions
{
    /// <summary>How many passes over the training half; 50.</summary>
    public int Epochs { get; init; } = 50;

    /// <summary>The number of steps, in place of <see cref="Epochs"/>; null by default.</summary>
    public long? Steps { get; init; }

    /// <summary>The most training images that may be consumed. A step consumes two batches, one for the weights and one for the architecture parameters; both
    /// count. Null by default.</summary>
    public long? ImageBudget { get; init; }

    /// <summary>The longest time; the weights' learning rate follows the clock where that is ahead of the steps. The result can then no longer be reproduced bit
    /// for bit. Null by default.</summary>
    public TimeSpan? TimeLimit { get; init; }

    /// <summary>How many examples are in a batch; 64.</summary>
    public int BatchSize { get; init; } = 64;

    /// <summary>The learning rate of the weights; 0.025 falling to 0.001.</summary>
    public LearningRateSchedule LearningRate { get; init; } = new(0.025, 0.001);

    /// <summary>Whether that rate changes with each step rather than, as in the paper, with each epoch; for searches of a few epochs. False.</summary>
    public bool AnnealEachStep { get; init; }

    /// <summary>The momentum of the weights; 0.9.</summary>
    public double Momentum { get; init; } = 0.9;

    /// <summary>The weight decay of the weights; 3·10⁻⁴.</summary>
    public double WeightDecay { get; init; } = 3e-4;

    /// <summary>The largest norm of the gradients of the weights; those of the architecture parameters are never clipped. Null for no clipping; 5.</summary>
    public double? ClipNorm { get; init; } = 5;

    /// <summary>Adam's learning rate for the architecture parameters; 3·10⁻⁴. A search of few steps needs a larger one.</summary>
    public double ArchitectureLearningRate { get; init; } = 3e-4;

    /// <summary>Adam's decay rates for the architecture parameters; 0.5 and 0.999.</summary>
    public (double First, double Second) ArchitectureAdamDecay { get; init; } = (0.5, 0.999);

    /// <summary>The weight decay of the architecture parameters; 10⁻³.</summary>
    public double ArchitectureWeightDecay { get; init; } = 1e-3;

    /// <summary>The part of the steps, from 0 to below 1, at the start of which only weights are trained, so that operations without weights have no head
    /// start; 0 as in the paper.</summary>
    public double WarmupFraction { get; init; }

    /// <summary>What happens to the images of both batches before they are used; nothing by default.</summary>
    public Augmentation? Augmentation { get; init; }

    /// <summary>After how many steps progress is reported and the architecture parameters are recorded; 0 for each epoch; 0.</summary>
    public int ReportEvery { get; init; }

    /// <summary>Determines everything random.</summary>
    public ulong Seed { get; init; }

    /// <summary>The clock of <see cref="TimeLimit"/> and of durations.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Refuses settings that cannot be.</summary>
    /// <exception cref="InvalidOperationException">A setting is out of range; the message names it, its value and what is allowed.</exception>
    public void Validate()
    {
        Require(Epochs >= 1, nameof(Epochs), Epochs, "at least 1");
        Require(Steps is null or >= 1, nameof(Steps), Steps, "at least 1, or null");
        Require(ImageBudget is null or >= 1, nameof(ImageBudget), ImageBudget, "at least 1, or null");
        Require(TimeLimit is null || TimeLimit > TimeSpan.Zero, nameof(TimeLimit), TimeLimit, "positive, or null");
        Require(BatchSize >= 1, nameof(BatchSize), BatchSize, "at least 1");
        Require(double.IsFinite(LearningRate.Peak) && LearningRate.Peak > 0, "LearningRate.Peak", LearningRate.Peak, "a positive number");
        Require(LearningRate.Final >= 0 && LearningRate.Final <= LearningRate.Peak, "LearningRate.Final", LearningRate.Final, "from 0 to the peak");
        Require(Momentum is >= 0 and < 1, nameof(Momentum), Momentum, "from 0 to below 1");
        Require(double.IsFinite(WeightDecay) && WeightDecay >= 0, nameof(WeightDecay), WeightDecay, "a number that is not negative");
        Require(ClipNorm is null or > 0, nameof(ClipNorm), ClipNorm, "positive, or null");
        Require(
            double.IsFinite(ArchitectureLearningRate) && ArchitectureLearningRate > 0,
            nameof(ArchitectureLearningRate),
            ArchitectureLearningRate,
            "a positive number");
        Require(
            ArchitectureAdamDecay is { First: >= 0 and < 1, Second: >= 0 and < 1 },
            nameof(ArchitectureAdamDecay),
            ArchitectureAdamDecay,
            "two numbers from 0 to below 1");
        Require(
            double.IsFinite(ArchitectureWeightDecay) && ArchitectureWeightDecay >= 0,
            nameof(ArchitectureWeightDecay),
            ArchitectureWeightDecay,
            "a number that is not negative");
        Require(WarmupFraction is >= 0 and < 1, nameof(WarmupFraction), WarmupFraction, "from 0 to below 1");
        Require(ReportEvery >= 0, nameof(ReportEvery), ReportEvery, "at least 0");
    }

    private static void Require(bool holds, string setting, object? value, string allowed)
    {
        if (!holds)
        {
            throw new InvalidOperationException(FormattableString.Invariant($"DartsOptions.{setting} is {value}; it must be {allowed}."));
        }
    }
}
