using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace NasDsl.Search;

/// <summary>The settings of a search.</summary>
public sealed record SearchOptions
{
    private readonly int _repeatLimit = 1000;
    private readonly int _failureLimit = 100;
    private readonly double _targetScore = double.PositiveInfinity;
    private readonly TimeSpan? _trialTimeLimit;

    /// <summary>When to end.</summary>
    public required Budget Budget { get; init; }

    /// <summary>Determines the seed of every trial, together with the trial's number.</summary>
    public ulong Seed { get; init; }

    /// <summary>What becomes of a proposal that was evaluated before; by default its result is reused, so that no architecture is trained twice.</summary>
    public RepeatPolicy Repeats { get; init; } = RepeatPolicy.Reuse;

    /// <summary>How many proposals in a row may repeat earlier ones before the search ends as exhausted; only for <see cref="RepeatPolicy.Reuse"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1.</exception>
    public int RepeatLimit
    {
        get => _repeatLimit;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            _repeatLimit = value;
        }
    }

    /// <summary>
    /// How many trials in a row may fail before the search ends; 100. An evaluator that always fails may use nothing of a budget of training images,
    /// which then would never end.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1.</exception>
    public int FailureLimit
    {
        get => _failureLimit;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            _failureLimit = value;
        }
    }

    /// <summary>The search ends as soon as a trial reaches this score; infinite where the budget alone ends it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is NaN.</exception>
    public double TargetScore
    {
        get => _targetScore;
        init => _targetScore = double.IsNaN(value)
            ? throw new ArgumentOutOfRangeException(nameof(value), "The target score is NaN; no score reaches it.")
            : value;
    }

    /// <summary>How long the evaluation of one trial may take; null without such a limit. One that takes longer is cancelled, and its trial has failed
    /// (<see cref="FailureKind.TimedOut"/>). An evaluator that does not heed its cancellation token is not interrupted, and its result counts.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not positive.</exception>
    public TimeSpan? TrialTimeLimit
    {
        get => _trialTimeLimit;
        init
        {
            if (value is { } limit)
            {
                ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(limit, TimeSpan.Zero, nameof(value));
            }

            _trialTimeLimit = value;
        }
    }

    /// <summary>Is told when the search and its trials begin and how they end; nobody by default. <see cref="SearchDiagnostics"/> has traces and metrics.</summary>
    public ILogger Logger { get; init; } = NullLogger.Instance;

    /// <summary>The clock that the time budget and the durations are read from.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
