using NasDsl.Search;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace NasDsl.Torch;

/// <summary>
/// Trains a classifier by a recipe. Everything random comes from the seed: the order of the examples, augmentation, and libtorch's generators
/// (dropout), which are seeded at the start. On the CPU the same seed and thread count give the same weights, bit for bit,
/// and so does a training that was killed and goes on from its last checkpoint.
/// </summary>
public static class Trainer
{
    /// <summary>Trains a network, which stays the caller's and is left in train mode.</summary>
    /// <param name="network">Gives (batch, classes) logits; on the device of the data.</param>
    /// <param name="training">What to train on.</param>
    /// <param name="validation">What to measure accuracy on; null to measure none.</param>
    /// <param name="recipe">How.</param>
    /// <param name="seed">Determines everything random.</param>
    /// <param name="progress">Is told of every epoch, on the calling thread.</param>
    /// <param name="cancellationToken">Ends the training with <see cref="OperationCanceledException"/>, after its state was kept where there is a place to.</param>
    /// <param name="checkpoints">Where the training keeps its state (<see cref="TrainingRecipe.Checkpoints"/>), goes on from the one that is there, and at its end leaves none;
    /// null to keep nothing. The state is that of parameters and registered buffers.</param>
    /// <param name="curve">Is told of <c>training loss</c> and, where it is measured, <c>validation accuracy</c> by step, one point an epoch; of those before a kill again where
    /// the training goes on from a checkpoint. Null, where nobody listens.</param>
    /// <exception cref="TrainingDivergedException">A loss, or the output on the validation data, was not finite.</exception>
    /// <exception cref="InvalidOperationException">The recipe has an impossible setting, or the checkpoint is of other work; the message says what differs.</exception>
    /// <exception cref="InvalidDataException">All checkpoints are damaged, or of another network.</exception>
    /// <exception cref="IOException">A state could not be kept, as where the disk is full; the one before is still valid.</exception>
    public static TrainingResult Train(
        Module<Tensor, Tensor> network,
        Dataset training,
        Dataset? validation,
        TrainingRecipe recipe,
        ulong seed,
        IProgress<TrainingProgress>? progress = null,
        CancellationToken cancellationToken = default,
        ICheckpoints? checkpoints = null,
        IProgress<CurvePoint>? curve = null)
    {
        ArgumentNullException.ThrowIfNull(network);
        return Train(
            network,
            training,
            validation,
            recipe,
            seed,
            new TrainingHooks { Subject = network.GetName(), Progress = progress, Checkpoints = checkpoints, Curve = curve },
            cancellationToken);
    }

    /// <summary>As the public method, with more around it.</summary>
    internal static TrainingResult Train(
        Module<Tensor, Tensor> network,
        Dataset training,
        Dataset? validation,
        TrainingRecipe recipe,
        ulong seed,
        TrainingHooks hooks,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(training);
        ArgumentNullException.ThrowIfNull(recipe);
        recipe.Validate();
        using TrainingRun run = new(network, training, validation, recipe, seed, hooks);
        return run.Run(cancellationToken);
    }
}
