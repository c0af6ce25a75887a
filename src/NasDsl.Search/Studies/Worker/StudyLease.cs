namespace NasDsl.Search.Studies;

/// <summary>Says again and again, while a trial is evaluated, that it still is; cancels the evaluation where another attempt has superseded it.</summary>
internal sealed class StudyLease : IDisposable
{
    private readonly IOpenStudy _study;
    private readonly TrialRecord _trial;
    private readonly TimeSpan _lease;
    private readonly Func<WorkedTime> _worked;
    private readonly CancellationTokenSource _superseded = new();
    private readonly Timer _timer;
    private readonly Lock _lock = new();
    private bool _isOver;

    internal StudyLease(IOpenStudy study, TrialRecord trial, TimeSpan lease, Func<WorkedTime> worked)
    {
        _study = study;
        _trial = trial;
        _lease = lease;
        _worked = worked;
        _timer = new Timer(_ => Renew(), null, lease / 3, lease / 3);
    }

    /// <summary>Cancelled where the trial is another's now.</summary>
    internal CancellationToken Superseded => _superseded.Token;

    public void Dispose()
    {
        lock (_lock)
        {
            _isOver = true;
        }

        _timer.Dispose();
        _superseded.Dispose();
    }

    private void Renew()
    {
        // One that takes longer than the timer's period is not waited for by the next.
        if (!_lock.TryEnter())
        {
            return;
        }

        try
        {
            if (!_isOver && !_study.Renew(_trial.Number, _trial.Attempt, _lease, _worked()))
            {
                _isOver = true;
                _superseded.Cancel();
            }
        }
        catch (StudyException)
        {
            // Without room or without its server a study cannot be told that the worker lives. The next sign may succeed; the result is refused if it is too late.
        }
        finally
        {
            _lock.Exit();
        }
    }
}
