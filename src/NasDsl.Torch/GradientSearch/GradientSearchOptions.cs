namespace NasDsl.Torch;

/// <summary>
/// The settings that all searches by gradients share: how long they run, how they split the data, and how they move weights and architecture parameters. The
/// defaults named here are DARTS's for CIFAR-10 (arXiv 1806.09055, section 3 and its code); an algorithm whose paper has others says so.
/// </summary>
public abstract record GradientSearchOptions
{
    private protected GradientSearchOptions()
    {
    }

    /// <summary>How many passes over the training images that the weights see; 50.</summary>
    public int Epochs { get; init; } = 50;

    /// <summary>The number of steps, in place of <see cref="Epochs"/>; null by default.</summary>
    public long? Steps { get; init; }

    /// <summary>The most training images that may be consumed. Those of the weights and those of the architecture parameters both count. Null by default.</summary>
    public long? ImageBudget { get; init; }

    /// <summary>The longest time; what changes from epoch to epoch follows the clock where that is ahead of the steps. The result can then no longer be reproduced
    /// bit for bit. Null by default.</summary>
    public TimeSpan? TimeLimit { get; init; }

    /// <summary>How many examples are in a batch; 64.</summary>
    public int BatchSize { get; init; } = 64;

    /// <summary>The part of the training data, above 0 and below 1, on which the architecture parameters are moved; the weights are trained on the others. A half.
    /// Without meaning where one batch moves both (SNAS).</summary>
    public double ValidationFraction { get; init; } = 0.5;

    /// <summary>The learning rate of the weights; 0.025 falling to 0.001.</summary>
    public LearningRateSchedule LearningRate { get; init; } = new(0.025, 0.001);

    /// <summary>Whether that rate, and what else changes in the course of a search, changes with each step rather than, as in the papers, with each epoch; for searches
    /// of a few epochs. It is so in any case in a search of at most one epoch, and where the rate rises at first
    /// (<see cref="LearningRateSchedule.WarmupFraction"/>). False.</summary>
    public bool AnnealEachStep { get; init; }

    /// <summary>The momentum of the weights; 0.9.</summary>
    public double Momentum { get; init; } = 0.9;

    /// <summary>Whether that momentum is Nesterov's; false.</summary>
    public bool Nesterov { get; init; }

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

    /// <summary>After how many steps the architecture parameters are moved each time; 1.</summary>
    public int ArchitectureEvery { get; init; } = 1;

    /// <summary>The part of the steps, from 0 to below 1, at the start of which only weights are trained, so that operations without weights have no head
    /// start; 0.</summary>
    public double WarmupFraction { get; init; }

    /// <summary>The greatest weight of beta decay (Ye and others, β-DARTS, CVPR 2022, arXiv 2203.01665), which keeps any operation from winning early: λ times the mean over all edges and
    /// layers of log Σ exp(α) is added to the loss that α descends, λ rising linearly from 0 to this. 0, for none; the paper takes 25 to 50.</summary>
    public double BetaDecay { get; init; }

    /// <summary>Ends the search where a cell, or a range of layers, that would be derived has this many skip connections (Liang and others, DARTS+, arXiv 1909.06035); the
    /// paper takes 2. Null, for no such end.</summary>
    public int? StopAtSkips { get; init; }

    /// <summary>What happens to the images of all batches before they are used; nothing by default.</summary>
    public Augmentation? Augmentation { get; init; }

    /// <summary>After how many steps progress is reported and the architecture parameters are recorded, and guards are asked; 0 for each epoch, which under a time limit
    /// follows the clock where it is ahead of the steps; 0. The end is reported in any case.</summary>
    public int ReportEvery { get; init; }

    /// <summary>Determines everything random.</summary>
    public ulong Seed { get; init; }

    /// <summary>When the search keeps its state, where it is given a place to; after each epoch, and not more often than every 10 seconds.</summary>
    public CheckpointSchedule Checkpoints { get; init; } = new();

    /// <summary>The clock of <see cref="TimeLimit"/> and of durations.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Refuses settings that cannot be.</summary>
    /// <exception cref="InvalidOperationException">A setting is out of range; the message names it, its value and what is allowed.</exception>
    public virtual void Validate()
    {
        Require(Epochs >= 1, nameof(Epochs), Epochs, "at least 1");
        Require(Steps is null or >= 1, nameof(Steps), Steps, "at least 1, or null");
        Require(ImageBudget is null or >= 1, nameof(ImageBudget), ImageBudget, "at least 1, or null");
        Require(TimeLimit is null || TimeLimit > TimeSpan.Zero, nameof(TimeLimit), TimeLimit, "positive, or null");
        Require(BatchSize >= 1, nameof(BatchSize), BatchSize, "at least 1");
        Require(ValidationFraction is > 0 and < 1, nameof(ValidationFraction), ValidationFraction, "above 0 and below 1");
        RequirePositive(LearningRate.Peak, "LearningRate.Peak");
        Require(LearningRate.Final >= 0 && LearningRate.Final <= LearningRate.Peak, "LearningRate.Final", LearningRate.Final, "from 0 to the peak");
        Require(LearningRate.WarmupFraction is >= 0 and <= 1, "LearningRate.WarmupFraction", LearningRate.WarmupFraction, "from 0 to 1");
        Require(Momentum is >= 0 and < 1, nameof(Momentum), Momentum, "from 0 to below 1");
        Require(!Nesterov || Momentum > 0, nameof(Nesterov), Nesterov, "false where Momentum is 0");
        RequireNotNegative(WeightDecay, nameof(WeightDecay));
        Require(ClipNorm is null or > 0, nameof(ClipNorm), ClipNorm, "positive, or null");
        RequirePositive(ArchitectureLearningRate, nameof(ArchitectureLearningRate));
        Require(
            ArchitectureAdamDecay is { First: >= 0 and < 1, Second: >= 0 and < 1 },
            nameof(ArchitectureAdamDecay),
            ArchitectureAdamDecay,
            "two numbers from 0 to below 1");
        RequireNotNegative(ArchitectureWeightDecay, nameof(ArchitectureWeightDecay));
        Require(ArchitectureEvery >= 1, nameof(ArchitectureEvery), ArchitectureEvery, "at least 1");
        Require(WarmupFraction is >= 0 and < 1, nameof(WarmupFraction), WarmupFraction, "from 0 to below 1");
        RequireNotNegative(BetaDecay, nameof(BetaDecay));
        Require(StopAtSkips is null or >= 1, nameof(StopAtSkips), StopAtSkips, "at least 1, or null");
        Require(ReportEvery >= 0, nameof(ReportEvery), ReportEvery, "at least 0");
        Checkpoints.Validate();
    }

    /// <summary>The settings that make a difference to what is found: what a checkpoint must agree with.</summary>
    internal GradientSearchOptions Essentials => this with { Checkpoints = new(), Clock = TimeProvider.System };

    private protected void RequirePositive(double value, string setting) =>
        Require(double.IsFinite(value) && value > 0, setting, value, "a positive number");

    private protected void RequireNotNegative(double value, string setting) =>
        Require(double.IsFinite(value) && value >= 0, setting, value, "a number that is not negative");

    private protected void Require(bool holds, string setting, object? value, string allowed)
    {
        if (!holds)
        {
            throw new InvalidOperationException(FormattableString.Invariant($"{GetType().Name}.{setting} is {value}; it must be {allowed}."));
        }
    }
}
