namespace NasDsl.Torch;

/// <summary>How a supernet is trained and its architectures are scored.</summary>
public sealed record SharedWeightsOptions
{
    /// <summary>How the supernet is trained: 30 epochs of SGD with label smoothing 0.1, as SPOS has it, and a small weight decay, since each weight takes
    /// part in few steps. Set <see cref="TrainingRecipe.ImageBudget"/> to compare methods at the same cost.</summary>
    public TrainingRecipe Recipe { get; init; } = new()
    {
        Epochs = 30,
        WeightDecay = 4e-5,
        LabelSmoothing = 0.1,
        ValidateEvery = 0,
    };

    /// <summary>How many training images each candidate's batch-norm statistics are measured on; 1,024. The same images for every candidate.</summary>
    public int CalibrationImages { get; init; } = 1024;

    /// <summary>How many of them are in a batch; 256.</summary>
    public int CalibrationBatchSize { get; init; } = 256;

    /// <summary>Determines the weights, the order of the images, the sampled paths, and what is random in the forward passes, such as dropout.</summary>
    public ulong Seed { get; init; }

    /// <summary>Refuses settings that cannot be.</summary>
    /// <exception cref="InvalidOperationException">A setting is out of range; the message names it, its value and what is allowed.</exception>
    public void Validate()
    {
        Recipe.Validate();
        Require(CalibrationImages, nameof(CalibrationImages));
        Require(CalibrationBatchSize, nameof(CalibrationBatchSize));
    }

    private static void Require(int value, string setting)
    {
        if (value < 1)
        {
            throw new InvalidOperationException($"SharedWeightsOptions.{setting} is {value}; it must be at least 1.");
        }
    }
}
