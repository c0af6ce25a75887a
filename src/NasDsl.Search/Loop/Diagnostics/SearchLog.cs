using Microsoft.Extensions.Logging;

namespace NasDsl.Search;

/// <summary>What a search tells its logger.</summary>
internal static partial class SearchLog
{
    [LoggerMessage(1, LogLevel.Information, "Search of {Space} by {Strategy} begins")]
    internal static partial void SearchBegun(ILogger logger, string space, string strategy);

    [LoggerMessage(2, LogLevel.Information, "Search of {Space} by {Strategy} ended ({Reason}) after {Trials} trials, {Failed} of them failed; best score {Score}")]
    internal static partial void SearchEnded(ILogger logger, string space, string strategy, StopReason reason, int trials, int failed, double score);

    [LoggerMessage(3, LogLevel.Error, "Search of {Space} by {Strategy} was broken off: {Error}")]
    internal static partial void SearchBroken(ILogger logger, string space, string strategy, string error);

    [LoggerMessage(4, LogLevel.Debug, "Trial {Trial} begins: {Architecture}")]
    internal static partial void TrialBegun(ILogger logger, int trial, object architecture);

    [LoggerMessage(5, LogLevel.Information, "Trial {Trial} has the score {Score} after {Seconds:0.###} s")]
    internal static partial void TrialCompleted(ILogger logger, int trial, double score, double seconds);

    [LoggerMessage(6, LogLevel.Warning, "Trial {Trial} failed ({Failure}) after {Seconds:0.###} s: {Error}")]
    internal static partial void TrialFailed(ILogger logger, int trial, FailureKind failure, double seconds, string? error);

    [LoggerMessage(7, LogLevel.Information, "Trial {Trial} was cut off by the end of the search")]
    internal static partial void TrialCutOff(ILogger logger, int trial);
}
