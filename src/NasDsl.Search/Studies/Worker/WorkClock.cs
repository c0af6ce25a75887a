namespace NasDsl.Search.Studies;

/// <summary>Measures how long a worker has worked since it last said so.</summary>
internal sealed class WorkClock(string worker, TimeProvider clock)
{
    private readonly Lock _lock = new();
    private long _said = clock.GetTimestamp();

    internal string Worker => worker;

    /// <summary>The time since this was called last.</summary>
    internal WorkedTime Worked()
    {
        lock (_lock)
        {
            long now = clock.GetTimestamp();
            TimeSpan time = clock.GetElapsedTime(_said, now);
            _said = now;
            return new WorkedTime(worker, time);
        }
    }
}
