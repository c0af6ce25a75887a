namespace NasDsl.Search.Studies;

/// <summary>A worker's steps: finishing a trial, following the log and claiming the next trial, within one transaction.</summary>
internal sealed class StudyClaims<S>(StudyReplica<S> replica, StudyOptions options, SearchClock clock, WorkClock work)
    where S : class, ISearchSpace<S>
{
    // The log's position at which the strategy had nothing new: it is not asked again before the log is longer.
    private (long Position, StopReason? Reason, string? Error) _barren = (-1, null, null);

    internal StudyStep<S> Step(IStudyTransaction transaction, TrialRecord? finished)
    {
        bool isAccepted = finished is not null && transaction.Tell(finished);
        IReadOnlyList<Trial<S>> told = _barren.Position == transaction.Position ? [] : replica.Follow(transaction);
        IReadOnlyList<RunningTrial> running = transaction.Running();
        StopReason? stop = replica.Error is not null ? StopReason.StrategyFailed : replica.History.ReasonToStop(options.Search, replica.Begun, clock);
        string? error = replica.Error;
        TrialRecord? claimed = null;

        // What others evaluate belongs to the result, except where the end cannot wait.
        if (stop is null || WaitsForOthers(stop.Value))
        {
            claimed = TakeOver(transaction, running);
            if (claimed is null && stop is null && running.Count < options.ParallelTrials)
            {
                (claimed, stop, error) = Ask(transaction);
            }

            stop = claimed is null && (stop is not { } reason || running.Count == 0 || !WaitsForOthers(reason)) ? stop : null;
        }

        if (stop is not null and not StopReason.Cancelled)
        {
            transaction.SetStop(stop, error);
        }

        if (finished is not null || claimed is not null || stop is not null)
        {
            // One that waits for others only reads, which costs nobody a write to the disk.
            transaction.AddTime(work.Worked());
        }

        return new StudyStep<S>(stop, stop is null ? null : error, claimed, told, isAccepted);
    }

    private static bool WaitsForOthers(StopReason stop) => stop is StopReason.TrialBudget or StopReason.ImageBudget or StopReason.FailureLimit
        or StopReason.Completed or StopReason.Exhausted or StopReason.NothingAdmissible;

    /// <summary>A trial whose worker gave it up, died, or gave no sign of life for too long.</summary>
    private TrialRecord? TakeOver(IStudyTransaction transaction, IReadOnlyList<RunningTrial> running)
    {
        foreach (RunningTrial trial in running)
        {
            // Where this worker had to wait for the study, so had the signs of life of the others.
            bool hasLapsed = trial.Lease < transaction.Now && transaction.Waited < options.Lease / 3;
            if (trial.Trial.Worker is not { } worker || worker == work.Worker || hasLapsed || WorkerIdentity.IsDead(worker))
            {
                return transaction.Claim(trial.Trial, work.Worker, transaction.Now + options.Lease);
            }
        }

        return null;
    }

    private (TrialRecord? Claimed, StopReason? Stop, string? Error) Ask(IStudyTransaction transaction)
    {
        if (_barren.Position == transaction.Position)
        {
            return (null, _barren.Reason, _barren.Error);
        }

        if (replica.Ask(clock.Token, out StopReason? end, out string? error) is not { } proposal)
        {
            // Without a reason of its own it was cancelled, or its time is over.
            _barren = (transaction.Position, end, error);
            return (null, end ?? replica.History.ReasonToStop(options.Search, replica.Begun, clock), error);
        }

        TrialRecord record = StudyTrials.RecordOf(replica.Begun, proposal, work.Worker, transaction.Now);
        transaction.Ask(record, transaction.Now + options.Lease);
        replica.Asked(proposal, transaction.Position);
        return (record, null, null);
    }
}
