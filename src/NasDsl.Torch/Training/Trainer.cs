using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;
using static TorchSharp.torch.optim;

namespace NasDsl.Torch;

/// <summary>
/// Trains a classifier by a recipe. Everything random comes from the seed: the order of the examples, augmentation, and libtorch's generators
/// (dropout), which are seeded at the start. On the CPU the same seed and thread count give the same weights, bit for bit.
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
    /// <param name="cancellationToken">Ends the training with <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="TrainingDivergedException">A loss, or the output on the validation data, was not finite.</exception>
    /// <exception cref="InvalidOperationException">The recipe has an impossible setting.</exception>
    public static TrainingResult Train(
        Module<Tensor, Tensor> network,
        Dataset training,
        Dataset? validation,
        TrainingRecipe recipe,
        ulong seed,
        IProgress<TrainingProgress>? progress = null,
        CancellationToken cancellationToken = default) =>
        Train(network, training, validation, recipe, seed, null, 1, progress, cancellationToken);

    /// <summary>As the public method, with something to do before each pass: a supernet draws its path there. A step may have several passes over its batch,
    /// whose gradients are added; the images of each count.</summary>
    internal static TrainingResult Train(
        Module<Tensor, Tensor> network,
        Dataset training,
        Dataset? validation,
        TrainingRecipe recipe,
        ulong seed,
        Action? beforePass,
        int passes,
        IProgress<TrainingProgress>? progress,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(training);
        ArgumentNullException.ThrowIfNull(recipe);
        recipe.Validate();
        long start = recipe.Clock.GetTimestamp();
        RandomSource random = new(seed);
        TorchSeed.Set(random.Fork(0).NextUInt64());
        RandomSource augmentation = random.Fork(1);
        using BatchSampler batches = new(training, recipe.BatchSize, random.Fork(2));
        long images = (long)batches.BatchSize * passes;
        (long steps, TrainingEnd end) = StepsOf(recipe, batches.BatchesPerPass, images);

        Parameter[] parameters = [.. network.parameters()];
        using OptimizerHelper optimizer = Optimizers.Create(recipe, parameters);
        using LossWindow losses = new(training.Device);
        List<TrainingProgress> curve = [];
        network.train();
        long consumed = 0;
        try
        {
            for (long step = 0; step < steps; step++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                double time = recipe.TimeLimit is { } limit ? recipe.Clock.GetElapsedTime(start) / limit : 0;
                double rate = recipe.LearningRate.At(Math.Max(step, (long)(Math.Min(time, 1) * steps)), steps);
                consumed += images;
                Optimizers.SetRate(optimizer, rate);
                Step(network, batches, recipe, augmentation, optimizer, parameters, losses, beforePass, passes, step, rate);

                bool isLast = step + 1 == steps;
                if (!isLast && recipe.TimeLimit is { } longest && recipe.Clock.GetElapsedTime(start) >= longest)
                {
                    (isLast, steps, end) = (true, step + 1, TrainingEnd.TimeLimit);
                }

                if (isLast || (step + 1) % batches.BatchesPerPass == 0)
                {
                    int epoch = curve.Count + 1;
                    double loss = losses.TakeMean();
                    bool measure = validation is not null && (isLast || (recipe.ValidateEvery > 0 && epoch % recipe.ValidateEvery == 0));
                    double? accuracy = measure ? Accuracy.Of(network, validation!, recipe.EvaluationBatchSize, cancellationToken) : null;
                    if (accuracy is double.NaN)
                    {
                        // The last update spoiled the weights, after the loss of its step was still finite.
                        throw new TrainingDivergedException(step, double.NaN, rate, "output of the network");
                    }

                    curve.Add(new TrainingProgress(
                        epoch, step + 1, (step + 1) * images, rate, loss, accuracy, recipe.Clock.GetElapsedTime(start)));
                    progress?.Report(curve[^1]);
                }
            }
        }
        catch (TrainingDivergedException diverged)
        {
            diverged.TrainingImages = consumed;
            throw;
        }

        return new TrainingResult(curve, end);
    }

    private static void Step(
        Module<Tensor, Tensor> network,
        BatchSampler batches,
        TrainingRecipe recipe,
        RandomSource augmentation,
        OptimizerHelper optimizer,
        Parameter[] parameters,
        LossWindow losses,
        Action? beforePass,
        int passes,
        long step,
        double rate)
    {
        using DisposeScope scope = NewDisposeScope();
        Batch batch = batches.Next();
        Tensor inputs = recipe.Augmentation is { } augment ? augment.Apply(batch.Inputs, augmentation) : batch.Inputs;
        Optimizers.DropGradients(parameters);
        for (int pass = 0; pass < passes; pass++)
        {
            using DisposeScope inner = NewDisposeScope();
            beforePass?.Invoke();
            Tensor loss = functional.cross_entropy(network.forward(inputs), batch.Labels, label_smoothing: recipe.LabelSmoothing);
            loss.backward();
            losses.Add(loss, step, rate);
        }

        if (recipe.ClipNorm is { } norm)
        {
            GradientClipping.Clip(parameters, norm);
        }

        optimizer.step();
    }

    private static (long Steps, TrainingEnd End) StepsOf(TrainingRecipe recipe, int batchesPerPass, long images)
    {
        long steps = recipe.Steps ?? (long)recipe.Epochs * batchesPerPass;
        if (recipe.ImageBudget is not { } budget || budget / images >= steps)
        {
            return (steps, TrainingEnd.Completed);
        }

        long affordable = budget / images;
        return affordable > 0
            ? (affordable, TrainingEnd.ImageBudget)
            : throw new InvalidOperationException($"TrainingRecipe.ImageBudget is {budget}; it must be at least one step of {images} images.");
    }
}
