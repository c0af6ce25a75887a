using System.Globalization;
using NasDsl.Search;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace NasDsl.Reporting;

/// <summary>The live picture of a search. Not safe for use by several threads at once.</summary>
internal sealed class SearchScreen<S>(SearchConsoleOptions options)
    where S : class, ISearchSpace<S>
{
    private const int BarWidth = 30;

    private readonly Queue<Trial<S>> _latest = [];
    private SearchProgress<S>? _progress;
    private long _at;

    /// <summary>Takes a report.</summary>
    public void Add(SearchProgress<S> progress)
    {
        _progress = progress;
        _at = options.Clock.GetTimestamp();
        _latest.Enqueue(progress.Trial);
        if (_latest.Count > options.Rows)
        {
            _latest.Dequeue();
        }
    }

    /// <summary>The picture as it is now.</summary>
    public IRenderable Render()
    {
        if (_progress is not { } progress)
        {
            return new Markup($"[bold]{Escape(S.SpaceName)}[/]  [grey]the first trial is being evaluated[/]");
        }

        TimeSpan elapsed = progress.Elapsed + options.Clock.GetElapsedTime(_at);
        return new Rows(new Markup(Head(progress, elapsed)), new Markup(Figures(progress, elapsed)), Trials(progress));
    }

    private static string Head(SearchProgress<S> progress, TimeSpan elapsed)
    {
        double fraction = progress.Budget.UsedFraction(progress.TrialCount, progress.TrainingImages, elapsed);
        int full = (int)Math.Round(fraction * BarWidth);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"[bold]{Escape(S.SpaceName)}[/] [grey]by[/] {Escape(progress.Strategy)}  [blue]{new string('━', full)}[/][grey]{new string('─', BarWidth - full)}[/] {100 * fraction:0} %");
    }

    private static string Figures(SearchProgress<S> progress, TimeSpan elapsed)
    {
        string best = progress.Best is { } found ? string.Create(CultureInfo.InvariantCulture, $"[green]{found.Score:0.####}[/] (trial {found.Number})") : "none yet";
        string failures = progress.FailedCount > 0 ? string.Create(CultureInfo.InvariantCulture, $"[red]{progress.FailedCount}[/]") : "0";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"[grey]best[/] {best}  [grey]trials[/] {progress.TrialCount:N0}  [grey]failed[/] {failures}  [grey]images[/] {progress.TrainingImages:N0}  [grey]elapsed[/] {Clock(elapsed)}  [grey]left[/] {Left(progress, elapsed)}");
    }

    /// <summary>The rest of the budget at the speed of so far: an estimate, but for a budget of time.</summary>
    private static string Left(SearchProgress<S> progress, TimeSpan elapsed)
    {
        double fraction = progress.Budget.UsedFraction(progress.TrialCount, progress.TrainingImages, elapsed);
        return fraction is > 0 and < 1 && elapsed.TotalSeconds * (1 - fraction) / fraction < TimeSpan.MaxValue.TotalSeconds / 2
            ? Clock(elapsed * ((1 - fraction) / fraction))
            : fraction >= 1 ? Clock(TimeSpan.Zero) : "unknown";
    }

    private Table Trials(SearchProgress<S> progress)
    {
        Table table = new Table().Border(TableBorder.Rounded).BorderColor(Color.Grey);
        table.AddColumn(new TableColumn("trial").RightAligned());
        table.AddColumn(new TableColumn("score").RightAligned());
        table.AddColumn(new TableColumn("time").RightAligned());
        table.AddColumn("architecture, or why it failed");
        foreach (Trial<S> trial in _latest.Reverse())
        {
            bool isBest = trial.Number == progress.Best?.Number;
            string score = trial.State == TrialState.Failed ? "[red]failed[/]" : string.Create(CultureInfo.InvariantCulture, $"{trial.Score:0.####}");
            table.AddRow(
                new Markup(trial.Number.ToString(CultureInfo.InvariantCulture)),
                new Markup(isBest ? $"[green]{score}[/]" : score),
                new Markup(Clock(trial.Duration)),
                new Text(trial.State == TrialState.Failed ? trial.Error ?? "" : trial.Architecture.ToString(null, null)) { Overflow = Overflow.Ellipsis });
        }

        return table;
    }

    private static string Clock(TimeSpan time) => time.TotalDays >= 1
        ? string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalDays} d {time:hh\\:mm\\:ss}")
        : time.TotalSeconds < 10 ? string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.0} s") : time.ToString(@"hh\:mm\:ss", CultureInfo.InvariantCulture);

    private static string Escape(string text) => Markup.Escape(text);
}
