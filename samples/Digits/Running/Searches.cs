using System.Globalization;
using Digits.Display;
using NasDsl;
using NasDsl.Search;
using NasDsl.Torch;

namespace Digits.Running;

/// <summary>Runs the searches: the sampled ones over one set of shared weights, DARTS over its mixture.</summary>
/// <typeparam name="S">The space.</typeparam>
public sealed class Searches<S>(SampleData data, RunSettings settings, Effort effort, Func<string, ILiveLine> show, CancellationToken cancelled)
    where S : class, IPathSpace<S>, IRelaxableSpace<S>, IFinite<S>
{
    /// <summary>Runs them one after another. A search that diverges does not cost the results of the others; cancelling gives what is there.</summary>
    public SearchOutcome<S> Run()
    {
        var winners = new List<Finalist<S>>();
        var failures = new List<(string, string)>();
        using var sharedWeights = new SharedWeights<S>(
            data.Training, data.Validation, new SharedWeightsOptions { Recipe = effort.Supernet, Seed = settings.Seed });
        try
        {
            foreach (SearchKind kind in settings.Searches)
            {
                try
                {
                    winners.Add(kind == SearchKind.Darts ? Relaxed() : Sampled(kind, sharedWeights));
                }
                catch (Exception exception) when (exception is TrainingDivergedException or InvalidOperationException)
                {
                    failures.Add((kind.ToString(), exception.Message));
                }
            }
        }
        catch (OperationCanceledException) when (cancelled.IsCancellationRequested)
        {
            failures.Add(("Searching", "cancelled"));
        }

        return new SearchOutcome<S>(winners, failures, sharedWeights.IsTrained ? sharedWeights.Training : null);
    }

    private Finalist<S> Sampled(SearchKind kind, SharedWeights<S> sharedWeights)
    {
        if (!sharedWeights.IsTrained)
        {
            TrainSupernet(sharedWeights);
        }

        IStrategy<S> strategy = kind switch
        {
            SearchKind.Random => new RandomSearch<S>(settings.Seed),
            SearchKind.Evolution => new RegularizedEvolution<S>(settings.Seed, effort.ExpectedTrials),
            _ => new ReinforceStrategy<S>(settings.Seed),
        };
        using var owned = strategy as IDisposable;
        ILiveLine live = show(strategy.Name);
        var search = new Search<S>(strategy, sharedWeights, new SearchOptions { Budget = effort.Search, Seed = settings.Seed });
        SearchResult<S> result = search.Run(
            new Reported<SearchProgress<S>>(state => live.Show(
                state.Fraction, $"{state.TrialCount} trials, best {Percent(state.Best?.Score)} with shared weights")),
            cancelled);
        live.Finish($"{result.Trials.Count} trials, best {Percent(result.Best?.Score)} with shared weights ({result.StopReason})");
        return new Finalist<S>(
            strategy.Name, result.BestArchitecture, result.Trials.Count, result.Elapsed, IsBaseline: false, Key: (ulong)kind);
    }

    private void TrainSupernet(SharedWeights<S> sharedWeights)
    {
        ILiveLine live = show("Shared weights");
        TrainingResult result = sharedWeights.Train(
            new Reported<TrainingProgress>(state => live.Show(
                Fraction(state.Images, state.Elapsed), $"epoch {state.Epoch}, loss {state.TrainingLoss.ToString("F3", CultureInfo.InvariantCulture)}")),
            cancelled);
        live.Finish($"{result.Images:N0} images in {result.Duration.TotalSeconds:F0} s");
    }

    private Finalist<S> Relaxed()
    {
        ILiveLine live = show("DARTS");
        GradientResult<S> result = new Darts<S>(data.Training, effort.Darts).Run(
            new Reported<GradientProgress<S>>(state => live.Show(
                effort.Darts.TimeLimit is { } limit ? state.Elapsed / limit : state.Step / (double)state.Steps,
                $"step {state.Step}, mixture {Percent(state.ValidationAccuracy)}, entropy {state.Entropy.ToString("F2", CultureInfo.InvariantCulture)}")),
            cancelled);
        live.Finish($"{result.Steps} steps, {result.Images:N0} images in {result.Duration.TotalSeconds:F0} s");
        return new Finalist<S>("DARTS", result.Architecture, null, result.Duration, IsBaseline: false, Key: (ulong)SearchKind.Darts);
    }

    private double Fraction(long images, TimeSpan elapsed) => effort.Supernet switch
    {
        { TimeLimit: { } limit } => elapsed / limit,
        { ImageBudget: long budget } => images / (double)budget,
        _ => images / ((double)effort.Supernet.Epochs * data.Training.Count),
    };

    private static string Percent(double? accuracy) => accuracy is { } value && double.IsFinite(value)
        ? value.ToString("P1", CultureInfo.InvariantCulture)
        : "–";
}
