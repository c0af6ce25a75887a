using System.Diagnostics;
using Digits.Display;
using NasDsl;
using NasDsl.Torch;
using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Digits.Running;

/// <summary>Trains every finalist from scratch by one recipe, the same number of images each.</summary>
/// <typeparam name="S">The space.</typeparam>
public sealed class Retraining<S>(SampleData data, RunSettings settings, TrainingRecipe recipe, Func<string, ILiveLine> show, CancellationToken cancelled)
    where S : class, INetworkSpace<S>
{
    private const int BatchesToTime = 12;

    /// <summary>The finalists with their accuracies; cancelling leaves the rest without.</summary>
    /// <param name="finalists">What to train.</param>
    /// <param name="time">The time for all of them; null to train by the recipe as it is.</param>
    public IReadOnlyList<Finalist<S>> Run(IReadOnlyList<Finalist<S>> finalists, TimeSpan? time)
    {
        ILiveLine live = show("Retraining");
        var results = finalists.ToList();
        int done = 0;
        try
        {
            TrainFromScratch<S> trainer = time is { } limit
                ? Timed(finalists, limit)
                : new TrainFromScratch<S>(data.Training, data.Validation, recipe);
            for (; done < results.Count; done++)
            {
                cancelled.ThrowIfCancellationRequested();
                live.Show(done / (double)results.Count, $"{done + 1} of {results.Count}: {results[done].Name}");
                results[done] = Train(trainer, results[done]);
            }
        }
        catch (OperationCanceledException) when (cancelled.IsCancellationRequested)
        {
            for (int i = done; i < results.Count; i++)
            {
                results[i] = results[i] with { Error = "the run was cancelled" };
            }
        }

        live.Finish($"{done} networks");
        return results;
    }

    private Finalist<S> Train(TrainFromScratch<S> trainer, Finalist<S> finalist)
    {
        try
        {
            ulong seed = new RandomSource(settings.Seed).Fork(finalist.Key).NextUInt64();
            (Module<Tensor, Tensor> network, TrainingResult result) = trainer.Train(finalist.Architecture, seed, cancellationToken: cancelled);
            using (network)
            {
                return finalist with
                {
                    Validation = result.ValidationAccuracy!.Value,
                    Test = Accuracy.Of(network, data.Test, cancellationToken: cancelled),
                };
            }
        }
        catch (TrainingDivergedException exception)
        {
            return finalist with { Error = exception.Message };
        }
    }

    /// <summary>
    /// The recipe with as many images as let all finalists be trained and measured in time, by a first look at each one's speed. The clock of each
    /// finalist's share stands behind that look, should it have been too hopeful.
    /// </summary>
    private TrainFromScratch<S> Timed(IReadOnlyList<Finalist<S>> finalists, TimeSpan time)
    {
        long start = Stopwatch.GetTimestamp();
        double[] secondsPerImage = [.. finalists.Select(finalist => SecondsPerImage(finalist.Architecture))];

        // Measuring accuracy takes about a third of training: one forward pass in place of a forward and a backward one.
        double measured = (data.Validation.Count + data.Test.Count) * secondsPerImage.Sum() / 3;
        double left = (time - Stopwatch.GetElapsedTime(start)).TotalSeconds - measured;
        long images = (long)(left / secondsPerImage.Sum());
        if (images < recipe.BatchSize)
        {
            throw new InvalidOperationException(
                $"--seconds is too short: {time.TotalSeconds:F0} s are left to retrain {finalists.Count} networks, of which measuring them takes about {measured:F0} s.");
        }

        var limits = new Dictionary<S, TimeSpan>();
        for (int i = 0; i < finalists.Count; i++)
        {
            limits[finalists[i].Architecture] = TimeSpan.FromSeconds(images * secondsPerImage[i]);
        }

        TrainingRecipe common = recipe with { ImageBudget = images, Epochs = (int)(images / data.Training.Count) + 1 };
        return new TrainFromScratch<S>(
            data.Training, data.Validation, common, (architecture, one) => one with { TimeLimit = limits[architecture] });
    }

    private double SecondsPerImage(S architecture)
    {
        using Module<Tensor, Tensor> network = architecture.Build(new BuildOptions(data.Training.Device));
        Trainer.Train(network, data.Training, null, Few(3), seed: 0, cancellationToken: cancelled);
        long start = Stopwatch.GetTimestamp();
        TrainingResult result = Trainer.Train(network, data.Training, null, Few(BatchesToTime), seed: 0, cancellationToken: cancelled);
        return Stopwatch.GetElapsedTime(start).TotalSeconds / result.Images;
    }

    // Only the speed matters here, so the weights hardly move: nothing can diverge.
    private TrainingRecipe Few(int steps) => recipe with { Steps = steps, LearningRate = new LearningRateSchedule(1e-6) };
}
