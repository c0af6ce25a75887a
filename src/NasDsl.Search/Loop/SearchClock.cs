namespace NasDsl.Search;

/// <summary>How long a search has gone on, and the token that ends it: where the caller cancels it, and where the budget's time is over.</summary>
internal sealed class SearchClock : IDisposable
{
    private static readonly TimeSpan LongestTimer = TimeSpan.FromMilliseconds(uint.MaxValue - 1);

    private readonly TimeProvider _clock;
    private readonly TimeSpan _before;
    private readonly long _start;
    private readonly CancellationToken _cancelled;
    private readonly CancellationTokenSource? _timer;
    private readonly CancellationTokenSource _limit;

    /// <summary>A clock that runs from now on.</summary>
    /// <param name="options">The budget and where the time is read from.</param>
    /// <param name="before">How long the search had gone on before, in other processes.</param>
    /// <param name="cancelled">The caller's.</param>
    internal SearchClock(SearchOptions options, TimeSpan before, CancellationToken cancelled)
    {
        _clock = options.Clock;
        _before = before;
        _start = _clock.GetTimestamp();
        _cancelled = cancelled;
        _timer = options.Budget.MaxTime is { } time ? TimerOf(time - before, _clock) : null;
        _limit = CancellationTokenSource.CreateLinkedTokenSource(cancelled, _timer?.Token ?? CancellationToken.None);
    }

    internal CancellationToken Token => _limit.Token;

    internal bool IsCancelled => _cancelled.IsCancellationRequested;

    internal bool IsOver => _timer?.IsCancellationRequested == true;

    /// <summary>Time since the search began, that of earlier processes included.</summary>
    internal TimeSpan Elapsed => _before + _clock.GetElapsedTime(_start);

    /// <summary>A source that is cancelled after this time; null where it is longer than a timer runs.</summary>
    internal static CancellationTokenSource? TimerOf(TimeSpan time, TimeProvider clock) =>
        time > LongestTimer ? null : new CancellationTokenSource(time > TimeSpan.Zero ? time : TimeSpan.Zero, clock);

    /// <inheritdoc/>
    public void Dispose()
    {
        _limit.Dispose();
        _timer?.Dispose();
    }
}
