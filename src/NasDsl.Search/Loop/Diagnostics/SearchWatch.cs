using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace NasDsl.Search;

/// <summary>Watches a whole search, for traces and the log. The activities of its trials are within its own.</summary>
internal readonly struct SearchWatch<S> : IDisposable
    where S : class, ISearchSpace<S>
{
    private readonly ILogger _logger;
    private readonly string _strategy;
    private readonly Activity? _activity;

    internal SearchWatch(ILogger logger, string strategy)
    {
        _logger = logger;
        _strategy = strategy;
        _activity = SearchDiagnostics.Activities.StartActivity(SearchDiagnostics.SearchActivity);
        _activity?.SetTag("nasdsl.space", S.SpaceName).SetTag("nasdsl.strategy", strategy);
        SearchLog.SearchBegun(logger, S.SpaceName, strategy);
    }

    /// <summary>Tells what was found, and gives it back.</summary>
    internal SearchResult<S> Ended(SearchResult<S> result)
    {
        _activity?.SetTag("nasdsl.stop_reason", result.StopReason.ToString()).SetTag("nasdsl.trials", result.Trials.Count);
        if (result.Best is { } best)
        {
            _activity?.SetTag("nasdsl.score", best.Score);
        }

        if (result.Error is { } error)
        {
            _activity?.SetStatus(ActivityStatusCode.Error, error);
            SearchLog.SearchBroken(_logger, S.SpaceName, _strategy, error);
        }

        SearchLog.SearchEnded(_logger, S.SpaceName, _strategy, result.StopReason, result.Trials.Count, result.Failures.Count, result.Best?.Score ?? double.NaN);
        return result;
    }

    public void Dispose() => _activity?.Dispose();
}
