namespace NasDsl.Torch;

/// <summary>The settings of an ENAS search; the defaults are those of the published search for cells (arXiv 1802.03268 and its code), and
/// <see cref="Layers"/> has those for layers with skip links.</summary>
public sealed record EnasOptions
{
    /// <summary>The published settings for layers with skip links: 310 epochs of batches of 128, a weight decay of 5·10⁻⁴, and 50 controller steps of 20
    /// architectures at a learning rate of 0.001.</summary>
    public static EnasOptions Layers { get; } = new()
    {
        Epochs = 310,
        BatchSize = 128,
        WeightDecay = 5e-4,
        ControllerLearningRate = 0.001,
        ControllerSteps = 50,
        ControllerSamples = 20,
    };

    /// <summary>How many passes over the training part; 150.</summary>
    public int Epochs { get; init; } = 150;

    /// <summary>The number of steps of the shared weights, in place of <see cref="Epochs"/>; null by default.</summary>
    public long? Steps { get; init; }

    /// <summary>The most images that may be consumed: the batches of the shared weights, of the controller, and of the choice at the end, for which its part
    /// is kept back. Null by default.</summary>
    public long? ImageBudget { get; init; }

    /// <summary>The longest time until the choice at the end begins; where the clock is ahead of the steps, <see cref="LearningRate"/> follows the clock. The
    /// result can then no longer be reproduced bit for bit. Null by default.</summary>
    public TimeSpan? TimeLimit { get; init; }

    /// <summary>The part of the data that rewards the controller and is not trained on; 0.1, as 5,000 of CIFAR-10's 50,000.</summary>
    public double ValidationFraction { get; init; } = 0.1;

    /// <summary>How many examples are in a batch; 160.</summary>
    public int BatchSize { get; init; } = 160;

    /// <summary>The learning rate of the shared weights; from 0.05 to 0.0005 in periods of 10, 20, 40, … epochs.</summary>
    public CosineRestarts LearningRate { get; init; } = new(0.05, 0.0005);

    /// <summary>Whether that rate changes with each step rather than, as published, with each epoch; for searches of a few epochs. False.</summary>
    public bool AnnealEachStep { get; init; }

    /// <summary>The momentum of the shared weights, Nesterov's; 0.9.</summary>
    public double Momentum { get; init; } = 0.9;

    /// <summary>The weight decay; 2·10⁻⁴: the published loss has 10⁻⁴ times the squares, not their halves. Only weights of the sampled architecture decay.</summary>
    public double WeightDecay { get; init; } = 2e-4;

    /// <summary>The largest norm of the gradients of the shared weights; null for no clipping; 5.</summary>
    public double? ClipNorm { get; init; } = 5;

    /// <summary>What happens to training images before they are used; nothing by default. Those that reward the controller stay as they are.</summary>
    public Augmentation? Augmentation { get; init; }

    /// <summary>After how many steps of the shared weights the controller is trained; 0 for each epoch; 0.</summary>
    public int ControllerEvery { get; init; }

    /// <summary>How many steps the controller is then trained; 30.</summary>
    public int ControllerSteps { get; init; } = 30;

    /// <summary>How many architectures are sampled and scored for each of them, whose gradients are averaged; 10.</summary>
    public int ControllerSamples { get; init; } = 10;

    /// <summary>Adam's learning rate for the controller; 0.0035.</summary>
    public double ControllerLearningRate { get; init; } = 0.0035;

    /// <summary>Adam's decay rates for the controller; 0 and 0.999, as published.</summary>
    public (double First, double Second) ControllerAdamDecay { get; init; } = (0, 0.999);

    /// <summary>What Adam adds to the root of the second moment; 10⁻³, as published.</summary>
    public double ControllerAdamEpsilon { get; init; } = 1e-3;

    /// <summary>How much the entropy of the choices, in nats, adds to the reward, which is otherwise an accuracy from 0 to 1; 10⁻⁴.</summary>
    public double EntropyWeight { get; init; } = 1e-4;

    /// <summary>How much of the moving baseline stays with each reward; 0.99.</summary>
    public double BaselineDecay { get; init; } = 0.99;

    /// <summary>The probability of a skip link from which the policy's is held near; 0.4. Without effect where there are no skip links.</summary>
    public double SkipPrior { get; init; } = 0.4;

    /// <summary>How much the divergence from it counts in the controller's loss; 0.8.</summary>
    public double SkipWeight { get; init; } = 0.8;

    /// <summary>How many architectures are sampled from the policy at the end, of which the best on one batch of the validation part is the result; 100.</summary>
    public int FinalSamples { get; init; } = 100;

    /// <summary>The controller's shape; null for <see cref="ControllerOptions.EnasLayers"/> where the space has skip links, else
    /// <see cref="ControllerOptions.EnasCells"/> where nodes choose their inputs, else the defaults.</summary>
    public ControllerOptions? Controller { get; init; }

    /// <summary>Determines everything random.</summary>
    public ulong Seed { get; init; }

    /// <summary>When the search keeps its state, where it is given a place to: after each epoch, and not more often than every 10 seconds; and each time before the controller is trained.</summary>
    public CheckpointSchedule Checkpoints { get; init; } = new();

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
        Require(ValidationFraction is > 0 and < 1, nameof(ValidationFraction), ValidationFraction, "between 0 and 1");
        Require(BatchSize >= 1, nameof(BatchSize), BatchSize, "at least 1");
        Require(double.IsFinite(LearningRate.Peak) && LearningRate.Peak > 0, "LearningRate.Peak", LearningRate.Peak, "a positive number");
        Require(LearningRate.Final >= 0 && LearningRate.Final <= LearningRate.Peak, "LearningRate.Final", LearningRate.Final, "from 0 to the peak");
        Require(LearningRate.FirstPeriod > 0, "LearningRate.FirstPeriod", LearningRate.FirstPeriod, "positive");
        Require(LearningRate.PeriodFactor >= 1, "LearningRate.PeriodFactor", LearningRate.PeriodFactor, "at least 1");
        Require(Momentum is >= 0 and < 1, nameof(Momentum), Momentum, "from 0 to below 1");
        Require(double.IsFinite(WeightDecay) && WeightDecay >= 0, nameof(WeightDecay), WeightDecay, "a number that is not negative");
        Require(ClipNorm is null or > 0, nameof(ClipNorm), ClipNorm, "positive, or null");
        Require(ControllerEvery >= 0, nameof(ControllerEvery), ControllerEvery, "at least 0");
        Require(ControllerSteps >= 1, nameof(ControllerSteps), ControllerSteps, "at least 1");
        Require(ControllerSamples >= 1, nameof(ControllerSamples), ControllerSamples, "at least 1");
        Require(
            double.IsFinite(ControllerLearningRate) && ControllerLearningRate > 0,
            nameof(ControllerLearningRate),
            ControllerLearningRate,
            "a positive number");
        Require(
            ControllerAdamDecay is { First: >= 0 and < 1, Second: >= 0 and < 1 },
            nameof(ControllerAdamDecay),
            ControllerAdamDecay,
            "two numbers from 0 to below 1");
        Require(ControllerAdamEpsilon > 0, nameof(ControllerAdamEpsilon), ControllerAdamEpsilon, "positive");
        Require(double.IsFinite(EntropyWeight) && EntropyWeight >= 0, nameof(EntropyWeight), EntropyWeight, "a number that is not negative");
        Require(BaselineDecay is >= 0 and < 1, nameof(BaselineDecay), BaselineDecay, "from 0 to below 1");
        Require(SkipPrior is > 0 and < 1, nameof(SkipPrior), SkipPrior, "between 0 and 1");
        Require(double.IsFinite(SkipWeight) && SkipWeight >= 0, nameof(SkipWeight), SkipWeight, "a number that is not negative");
        Require(FinalSamples >= 1, nameof(FinalSamples), FinalSamples, "at least 1");
        Checkpoints.Validate();
    }

    /// <summary>The settings that make a difference to what is found: what a checkpoint must agree with.</summary>
    internal EnasOptions Essentials => this with { Checkpoints = new(), Clock = TimeProvider.System };

    private static void Require(bool holds, string setting, object? value, string allowed)
    {
        if (!holds)
        {
            throw new InvalidOperationException(FormattableString.Invariant($"EnasOptions.{setting} is {value}; it must be {allowed}."));
        }
    }
}
