using System.Diagnostics;
using Digits.Display;
using Digits.Results;
using NasDsl;
using NasDsl.Torch;
using Spectre.Console;

namespace Digits.Running;

/// <summary>The whole run over one space: searches, retraining, table and pictures.</summary>
/// <typeparam name="S">The space.</typeparam>
public sealed class Contest<S>(SampleData data, RunSettings settings, long started, CancellationToken cancelled)
    where S : class, IPathSpace<S>, IRelaxableSpace<S>, IFinite<S>
{
    private const int Baselines = 5;

    // Keys of the searches' own retrainings are below this.
    private const ulong FirstBaselineKey = 100;

    /// <summary>Of the wall time, what remains for everything that is neither search nor retraining.</summary>
    private const double Reserve = 0.03;

    /// <summary>Runs everything.</summary>
    /// <returns>0 where every search found a winner that could be retrained, 130 where the run was cancelled, else 1.</returns>
    public int Run()
    {
        Effort effort = Effort.For(settings, Left(), data.Training.Count, mirror: S.InputShape[0] == 3);
        AnsiConsole.MarkupLineInterpolated(
            $"[bold]{S.SpaceName}[/]: {S.Cardinality:N0} architectures; {data.Name}: {data.Training.Count:N0} images to train on, {data.Validation.Count:N0} to validate, {data.Test.Count:N0} to test");
        SearchOutcome<S>? outcome = null;
        IReadOnlyList<Finalist<S>> results = [];
        LiveScreen.Run(show =>
        {
            outcome = new Searches<S>(data, settings, effort, show, cancelled).Run();
            results = new Retraining<S>(data, settings, effort.Retraining, show, cancelled).Run([.. outcome.Winners, .. RandomOnes()], Left());
        });

        new ResultTable<S>(results, outcome!).Print();
        new Winners<S>(results, settings.Output).Show();
        int winners = results.Count(result => !result.IsBaseline && result.Error is null);
        return cancelled.IsCancellationRequested ? 130 : winners == settings.Searches.Count ? 0 : 1;
    }

    private TimeSpan? Left() => settings.Time is { } time ? ((1 - Reserve) * time) - Stopwatch.GetElapsedTime(started) : null;

    private IEnumerable<Finalist<S>> RandomOnes()
    {
        RandomSource random = new RandomSource(settings.Seed).Fork(FirstBaselineKey);
        for (int i = 1; i <= Baselines; i++)
        {
            yield return new Finalist<S>(
                $"Random architecture {i}", S.Sample(random), null, TimeSpan.Zero, IsBaseline: true, FirstBaselineKey + (ulong)i);
        }
    }
}
