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

    /// <summary>Of the wall time, what remains for everything that is neither search nor retraining.</summary>
    private const double Reserve = 0.03;

    /// <summary>Runs everything; the exit code is 0 where every search found a winner that could be retrained.</summary>
    public int Run()
    {
        Effort effort = Effort.For(settings, data.Training.Count, mirror: S.InputShape[0] == 3);
        AnsiConsole.MarkupLineInterpolated(
            $"[bold]{S.SpaceName}[/]: {S.Cardinality:N0} architectures; {data.Name}: {data.Training.Count:N0} images to train on, {data.Validation.Count:N0} to validate, {data.Test.Count:N0} to test");
        IReadOnlyList<Finalist<S>> results = [];
        LiveScreen.Run(show =>
        {
            IReadOnlyList<Finalist<S>> winners = new Searches<S>(data, settings, effort, show, cancelled).Run();
            TimeSpan? left = settings.Time is { } time ? ((1 - Reserve) * time) - Stopwatch.GetElapsedTime(started) : null;
            results = new Retraining<S>(data, settings, effort.Retraining, show, cancelled).Run([.. winners, .. RandomOnes()], left);
        });

        new ResultTable<S>(results).Print();
        new Winners<S>(results, settings.Output).Show();
        int winners = results.Count(result => !result.IsBaseline && result.Error is null);
        return winners == settings.Searches.Count ? 0 : 1;
    }

    private IEnumerable<Finalist<S>> RandomOnes()
    {
        RandomSource random = new RandomSource(settings.Seed).Fork(1);
        for (int i = 1; i <= Baselines; i++)
        {
            yield return new Finalist<S>($"Random architecture {i}", S.Sample(random), null, TimeSpan.Zero, IsBaseline: true);
        }
    }
}
