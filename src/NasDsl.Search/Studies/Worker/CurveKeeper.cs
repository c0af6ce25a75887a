namespace NasDsl.Search.Studies;

/// <summary>Keeps the points of a trial's curve, many at once, so that they cost next to nothing.</summary>
internal sealed class CurveKeeper(IOpenStudy study, TrialRecord trial) : IProgress<CurvePoint>
{
    private const int Many = 256;
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();
    private readonly List<CurvePoint> _points = [];
    private long _tried = TimeProvider.System.GetTimestamp();

    // How many points wait since they could not be kept.
    private int _refused;

    public void Report(CurvePoint value)
    {
        lock (_lock)
        {
            _points.Add(value);
            if (_points.Count - _refused >= Many || TimeProvider.System.GetElapsedTime(_tried) > Period)
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
        try
        {
            if (_points.Count > 0)
            {
                study.AddPoints(trial.Number, trial.Attempt, _points);
                _points.Clear();
            }
        }
        catch (StudyException)
        {
            // No trial fails for want of its curve: the points wait for the next time. What is wrong is said when the result is to be kept.
        }

        // A server that does not answer may have taken its time: the next try is a period from now.
        (_tried, _refused) = (TimeProvider.System.GetTimestamp(), _points.Count);
    }
}
