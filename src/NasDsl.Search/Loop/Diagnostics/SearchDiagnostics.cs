using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace NasDsl.Search;

/// <summary>
/// What searches and studies tell OpenTelemetry and its like: an activity for each search and, within it, for each trial, and counts and durations of trials. Where
/// nobody listens they cost next to nothing. <see cref="SearchOptions.Logger"/> is told the same in words.
/// </summary>
/// <example>
/// <code>
/// Sdk.CreateTracerProviderBuilder().AddSource(SearchDiagnostics.SourceName);
/// Sdk.CreateMeterProviderBuilder().AddMeter(SearchDiagnostics.SourceName);
/// </code>
/// </example>
public static class SearchDiagnostics
{
    /// <summary>The name of the activity source and of the meter.</summary>
    public const string SourceName = "NasDsl.Search";

    /// <summary>The activity of a search; tags <c>nasdsl.space</c>, <c>nasdsl.strategy</c>, <c>nasdsl.stop_reason</c>, <c>nasdsl.trials</c>, <c>nasdsl.score</c>.</summary>
    public const string SearchActivity = "nasdsl.search";

    /// <summary>The activity of a trial's evaluation; tags <c>nasdsl.space</c>, <c>nasdsl.strategy</c>, <c>nasdsl.trial</c>, <c>nasdsl.state</c>,
    /// <c>nasdsl.score</c>, and of a failure <c>nasdsl.failure</c>. A failed trial has the status of an error, with its reason.</summary>
    public const string TrialActivity = "nasdsl.trial";

    /// <summary>The counter of trials that ended; tags <c>nasdsl.space</c>, <c>nasdsl.state</c>.</summary>
    public const string TrialsCounter = "nasdsl.search.trials";

    /// <summary>The counter of trials that failed; tags <c>nasdsl.space</c>, <c>nasdsl.failure</c>.</summary>
    public const string FailuresCounter = "nasdsl.search.failures";

    /// <summary>The histogram of the trials' durations in seconds; tags <c>nasdsl.space</c>, <c>nasdsl.state</c>.</summary>
    public const string DurationHistogram = "nasdsl.search.trial.duration";

    internal static readonly ActivitySource Activities = new(SourceName);

    private static readonly Meter _meter = new(SourceName);
    private static readonly Counter<long> _trials = _meter.CreateCounter<long>(TrialsCounter, "{trial}", "Trials that ended.");
    private static readonly Counter<long> _failures = _meter.CreateCounter<long>(FailuresCounter, "{trial}", "Trials that failed.");
    private static readonly Histogram<double> _durations = _meter.CreateHistogram<double>(DurationHistogram, "s", "How long evaluations took.");

    internal static void Count(string space, string state, FailureKind? failure, TimeSpan duration)
    {
        var spaceTag = new KeyValuePair<string, object?>("nasdsl.space", space);
        var stateTag = new KeyValuePair<string, object?>("nasdsl.state", state);
        _trials.Add(1, spaceTag, stateTag);
        _durations.Record(duration.TotalSeconds, spaceTag, stateTag);
        if (failure is { } kind)
        {
            _failures.Add(1, spaceTag, new KeyValuePair<string, object?>("nasdsl.failure", kind.ToString()));
        }
    }
}
