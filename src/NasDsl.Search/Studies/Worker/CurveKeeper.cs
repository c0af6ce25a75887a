namespace NasDsl.Search.Studies;

/// <summary>Keeps the points of a trial's curve, many at once, so that they cost next to nothing.</summary>
internal sealed class CurveKeeper(IOpenStudy study, TrialRecord trial) : IProgress<CurvePoint>
{
    private const int Many = 256;
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();
    private readonly List<CurvePoint> _points = [];
    private long _kept = TimeProvider.System.GetTimestamp();

    public void Report(CurvePoint value)
    {
        lock (_lock)
        {
            _points.Add(value);
            if (_points.Count >= Many || TimeProvider.System.GetElapsedTime(_kept) > Period)
            {
                Keep();
            }
        }
    }

    /// <summary>Keeps what was reported last.</summary>
    internal void Flush()
    {
        lock (_lock)
        {
            Keep();
        }
    }

    private void Keep()
    {
        _kept = TimeProvider.System.GetTimestamp();
        if (_points.Count == 0)
        {
            return;
        }

        try
        {
            study.AddPoints(trial.Number, trial.Attempt, _points);
            _points.Clear();
        }
        catch (StudyException)
        {
            // No trial fails for want of its curve: the points wait for the next time. What is wrong is said when the result is to be kept.
        }
    }
}
