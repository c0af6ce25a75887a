namespace NasDsl.Search.Tests.Loop;

/// <summary>A clock that stands still until it is told to advance; its timers fire as it passes them.</summary>
internal sealed class ManualClock : TimeProvider
{
    private readonly List<Timer> _timers = [];
    private TimeSpan _now;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => _now.Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(this, () => callback(state));
        timer.Change(dueTime, period);
        _timers.Add(timer);
        return timer;
    }

    public void Advance(TimeSpan time)
    {
        _now += time;
        foreach (Timer timer in _timers.ToArray())
        {
            timer.FireIfDue(_now);
        }
    }

    private sealed class Timer(ManualClock clock, Action fire) : ITimer
    {
        private TimeSpan? _due;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            _due = dueTime < TimeSpan.Zero ? null : clock._now + dueTime;
            return true;
        }

        public void FireIfDue(TimeSpan now)
        {
            if (_due <= now)
            {
                _due = null;
                fire();
            }
        }

        public void Dispose() => clock._timers.Remove(this);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
