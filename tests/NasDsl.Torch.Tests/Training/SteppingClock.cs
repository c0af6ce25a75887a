namespace NasDsl.Torch.Tests;

/// <summary>A clock that advances by the same amount whenever it is read.</summary>
internal sealed class SteppingClock(TimeSpan step) : TimeProvider
{
    private long _now;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => _now += step.Ticks;
}
