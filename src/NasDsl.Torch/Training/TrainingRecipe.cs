namespace NasDsl.Torch;

/// <summary>How a network is trained. The defaults suit small networks on small images.</summary>
public sealed record TrainingRecipe
{
    /// <summary>How often every training example is used, if nothing below ends the training earlier; 10.</summary>
    public int Epochs { get; init; } = 10;

    /// <summary>The number of weight updates, in place of <see cref="Epochs"/>; null by default.</summary>
    public long? Steps { get; init; }

    /// <summary>The most training images that may be consumed; the learning rate falls to its end within them. Null by default.</summary>
    public long? ImageBudget { get; init; }

    /// <summary>The longest time. The learning rate follows the clock where that is ahead of the steps, so that it has fallen to its end when the time is
    /// over; the result can then no longer be reproduced bit for bit. Null by default.</summary>
    public TimeSpan? TimeLimit { get; init; }

    /// <summary>How many examples are in a batch; 64.</summary>
    public int BatchSize { get; init; } = 64;

    /// <summary>How weights follow their gradients; SGD.</summary>
    public OptimizerKind Optimizer { get; init; } = OptimizerKind.Sgd;

    /// <summary>The learning rate over time; 0.05 falling to 0 (a good peak for Adam is 0.001 to 0.005).</summary>
    public LearningRateSchedule LearningRate { get; init; } = new(0.05);

    /// <summary>SGD's momentum; 0.9.</summary>
    public double Momentum { get; init; } = 0.9;

    /// <summary>Whether SGD looks ahead (Nesterov); true.</summary>
    public bool Nesterov { get; init; } = true;

    /// <summary>Adam's decay rates of the first and second moment; 0.9 and 0.999.</summary>
    public (double First, double Second) AdamDecay { get; init; } = (0.9, 0.999);

    /// <summary>The factor of the squared weights in the loss (L2, on all weights, halved as usual); 5·10⁻⁴.</summary>
    public double WeightDecay { get; init; } = 5e-4;

    /// <summary>How much of the target is spread over all classes, from 0 to 1; 0.</summary>
    public double LabelSmoothing { get; init; }

    /// <summary>The largest norm of all gradients together, above which they are scaled down; null for no clipping; 5.</summary>
    public double? ClipNorm { get; init; } = 5;

    /// <summary>What happens to training images before they are used; nothing by default.</summary>
    public Augmentation? Augmentation { get; init; }

    /// <summary>After how many epochs the validation accuracy is measured each time; 0 for at the end only; 1.</summary>
    public int ValidateEvery { get; init; } = 1;

    /// <summary>How many examples are evaluated at a time, which changes the speed alone; 256.</summary>
    public int EvaluationBatchSize { get; init; } = 256;

    /// <summary>When the training keeps its state, where it is given a place to; after each epoch, and not more often than every 10 seconds.</summary>
    public CheckpointSchedule Checkpoints { get; init; } = new();

    /// <summary>The clock of <see cref="TimeLimit"/> and of durations.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Refuses settings that cannot be.</summary>
    /// <exception cref="InvalidOperationException">A setting is out of range; the message names it, its value and what is allowed.</exception>
    public void Validate()
    {
        Require(Epochs >= 1, nameof(Epochs), Epochs, "at least 1");
        Require(Steps is null or >= 1, nameof(Steps), Steps, "at least 1, or null");
        Require(BatchSize >= 1, nameof(BatchSize), BatchSize, "at least 1");
        Require(ImageBudget is null || ImageBudget >= 1, nameof(ImageBudget), ImageBudget, "at least 1, or null");
        Require(TimeLimit is null || TimeLimit > TimeSpan.Zero, nameof(TimeLimit), TimeLimit, "positive, or null");
        Require(double.IsFinite(LearningRate.Peak) && LearningRate.Peak > 0, "LearningRate.Peak", LearningRate.Peak, "a positive number");
        Require(LearningRate.Final >= 0 && LearningRate.Final <= LearningRate.Peak, "LearningRate.Final", LearningRate.Final, "from 0 to the peak");
        Require(LearningRate.WarmupFraction is >= 0 and <= 1, "LearningRate.WarmupFraction", LearningRate.WarmupFraction, "from 0 to 1");
        Require(Momentum is >= 0 and < 1, nameof(Momentum), Momentum, "from 0 to below 1");
        Require(AdamDecay is { First: >= 0 and < 1, Second: >= 0 and < 1 }, nameof(AdamDecay), AdamDecay, "two numbers from 0 to below 1");
        Require(double.IsFinite(WeightDecay) && WeightDecay >= 0, nameof(WeightDecay), WeightDecay, "a number that is not negative");
        Require(LabelSmoothing is >= 0 and <= 1, nameof(LabelSmoothing), LabelSmoothing, "from 0 to 1");
        Require(ClipNorm is null or > 0, nameof(ClipNorm), ClipNorm, "positive, or null");
        Require(ValidateEvery >= 0, nameof(ValidateEvery), ValidateEvery, "at least 0");
        Require(EvaluationBatchSize >= 1, nameof(EvaluationBatchSize), EvaluationBatchSize, "at least 1");
        Checkpoints.Validate();
    }

    /// <summary>The settings that make a difference to the weights: what a checkpoint must agree with.</summary>
    internal TrainingRecipe Essentials => this with { Checkpoints = new(), Clock = TimeProvider.System, EvaluationBatchSize = 1 };

    private static void Require(bool holds, string setting, object? value, string allowed)
    {
        if (!holds)
        {
            throw new InvalidOperationException(FormattableString.Invariant($"TrainingRecipe.{setting} is {value}; it must be {allowed}."));
        }
    }
}
