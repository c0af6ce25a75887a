using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace NasDsl.Search;

/// <summary>Watches one evaluation, for traces, metrics and the log.</summary>
internal readonly struct TrialWatch<S> : IDisposable
    where S : class, ISearchSpace<S>
{
    private readonly ILogger _logger;
    private readonly int _number;
    private readonly Activity? _activity;

    internal TrialWatch(ILogger logger, int number, S architecture)
    {
        _logger = logger;
        _number = number;
        Activity? search = Activity.Current;
        _activity = SearchDiagnostics.Activities.StartActivity(SearchDiagnostics.TrialActivity);
        if (_activity is not null)
        {
            _activity.SetTag("nasdsl.space", S.SpaceName).SetTag("nasdsl.trial", number);
            if (search?.GetTagItem("nasdsl.strategy") is { } strategy)
            {
                _activity.SetTag("nasdsl.strategy", strategy);
            }
        }

        SearchLog.TrialBegun(logger, number, architecture);
    }

    /// <summary>Tells how the trial ended, and gives it back; null where the search's end cut it off.</summary>
    internal Trial<S>? Ended(Trial<S>? trial)
    {
        if (trial is null)
        {
            _activity?.SetTag("nasdsl.state", "cut off");
            SearchLog.TrialCutOff(_logger, _number);
            return null;
        }

        string state = trial.State == TrialState.Completed ? "completed" : "failed";
        _activity?.SetTag("nasdsl.state", state);
        if (trial.State == TrialState.Completed)
        {
            _activity?.SetTag("nasdsl.score", trial.Score);
            SearchLog.TrialCompleted(_logger, _number, trial.Score, trial.Duration.TotalSeconds);
        }
        else
        {
            _activity?.SetTag("nasdsl.failure", trial.Failure.ToString())?.SetStatus(ActivityStatusCode.Error, trial.Error);
            SearchLog.TrialFailed(_logger, _number, trial.Failure ?? FailureKind.Exception, trial.Duration.TotalSeconds, trial.Error);
        }

        SearchDiagnostics.Count(S.SpaceName, state, trial.Failure, trial.Duration);
        return trial;
    }

    public void Dispose() => _activity?.Dispose();
}
