using System.Globalization;
using NasDsl.Search;

namespace NasDsl.Reporting;

/// <summary>Tells of a search in plain lines: of each new best at once, of the rest now and then.</summary>
internal sealed class PlainProgress<S>(TextWriter output, SearchConsoleOptions options) : IProgress<SearchProgress<S>>
    where S : class, ISearchSpace<S>
{
    private long? _last;
    private long? _lastFailure;

    public void Report(SearchProgress<S> value)
    {
        long now = options.Clock.GetTimestamp();
        bool isFailure = value.Trial.State == TrialState.Failed && IsDue(_lastFailure, now);
        bool isLast = value.Fraction >= 1;
        if (!value.IsNewBest && !isFailure && !isLast && !IsDue(_last, now))
        {
            return;
        }

        _last = now;
        _lastFailure = isFailure ? now : _lastFailure;
        string best = value.Best is { } found ? string.Create(CultureInfo.InvariantCulture, $"best {found.Score:0.####} (trial {found.Number})") : "no score yet";
        string failures = value.FailedCount > 0 ? string.Create(CultureInfo.InvariantCulture, $", {value.FailedCount} failed") : "";
        string reason = isFailure ? $"; trial {value.Trial.Number} failed: {OneLine(value.Trial.Error)}" : "";
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"[{value.Elapsed:hh\\:mm\\:ss}] {value.Strategy}: {100 * value.Fraction:0} %, trial {value.Trial.Number}, {best}{failures}{reason}"));
    }

    private bool IsDue(long? last, long now) => last is not { } earlier || options.Clock.GetElapsedTime(earlier, now) >= options.Pause;

    private static string OneLine(string? text) => string.Join(' ', (text ?? "").Split((char[])['\r', '\n'], StringSplitOptions.RemoveEmptyEntries));
}
