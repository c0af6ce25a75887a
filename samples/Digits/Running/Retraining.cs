using System.Diagnostics;
using System.Globalization;
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

    /// <summary>The finalists with their accuracies.</summary>
    /// <param name="finalists">What to train.</param>
    /// <param name="time">The time for all of them; null to train by the recipe as it is.</param>
    public IReadOnlyList<Finalist<S>> Run(IReadOnlyList<Finalist<S>> finalists, TimeSpan? time)
    {
        ILiveLine live = show("Retraining");
        TrainingRecipe common = time is { } limit ? Fit(finalists, limit) : recipe;
        var trained = new List<Finalist<S>>();
        var trainer = new TrainFromScratch<S>(data.Training, data.Validation, common);
        foreach (Finalist<S> finalist in finalists)
        {
            cancelled.ThrowIfCancellationRequested();
            live.Show(trained.Count / (double)finalists.Count, $"{trained.Count + 1} of {finalists.Count}: {finalist.Name}");
            trained.Add(Train(trainer, finalist, settings.Seed + (ulong)trained.Count));
        }

        live.Finish($"{finalists.Count} networks");
        return trained;
    }

    private Finalist<S> Train(TrainFromScratch<S> trainer, Finalist<S> finalist, ulong seed)
    {
        try
        {
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

    /// <summary>The recipe with as many images as let all finalists be trained in time, by a first look at each one's speed.</summary>
    private TrainingRecipe Fit(IReadOnlyList<Finalist<S>> finalists, TimeSpan time)
    {
        long start = Stopwatch.GetTimestamp();
        double secondsPerImage = finalists.Sum(SecondsPerImage);
        TimeSpan left = time - Stopwatch.GetElapsedTime(start);
        long images = Math.Max(recipe.BatchSize, (long)(left.TotalSeconds / secondsPerImage));
        return recipe with { ImageBudget = images, Epochs = (int)Math.Ceiling(images / (double)data.Training.Count) + 1 };
    }

    private double SecondsPerImage(Finalist<S> finalist)
    {
        using Module<Tensor, Tensor> network = finalist.Architecture.Build(new BuildOptions(data.Training.Device));
        Trainer.Train(network, data.Training, null, recipe with { Steps = 3 }, seed: 0, cancellationToken: cancelled);
        long start = Stopwatch.GetTimestamp();
        TrainingResult result = Trainer.Train(network, data.Training, null, recipe with { Steps = BatchesToTime }, seed: 0, cancellationToken: cancelled);
        return Stopwatch.GetElapsedTime(start).TotalSeconds / result.Images;
    }
}
