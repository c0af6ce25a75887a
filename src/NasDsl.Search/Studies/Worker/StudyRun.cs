using System.Globalization;

namespace NasDsl.Search.Studies;

/// <summary>One worker's work on a study.</summary>
internal sealed class StudyRun<S> : IDisposable
    where S : class, ISearchSpace<S>
{
    private static readonly TimeSpan ReachableWithin = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(100);

    private readonly IOpenStudy _study;
    private readonly string _location;
    private readonly StudyReplica<S> _replica;
    private readonly StudyOptions _options;
    private readonly TrialEvaluation<S> _evaluation;
    private readonly SearchClock _clock;
    private readonly WorkClock _work;
    private readonly StudyClaims<S> _claims;
    private readonly HashSet<int> _reported = [];

    internal StudyRun(
        IOpenStudy study,
        StudyRecord given,
        string location,
        StudyReplica<S> replica,
        IEvaluator<S> evaluator,
        StudyOptions options,
        CancellationToken cancelled)
    {
        _study = study;
        _location = location;
        _replica = replica;
        _options = options;
        _evaluation = new TrialEvaluation<S>(evaluator, options.Search);
        _work = new WorkClock(WorkerIdentity.New(), options.Search.Clock);
        TimeSpan before = study.Transact(transaction => Begin(transaction, given));
        _clock = new SearchClock(options.Search, before, cancelled);
        _claims = new StudyClaims<S>(replica, options, _clock, _work);
    }

    internal SearchResult<S> Run(IProgress<SearchProgress<S>>? progress)
    {
        // What is told before this run evaluates anything was told to somebody else.
        bool isFirst = true;
        Trial<S>? ended = null;
        TrialRecord? record = null;
        long lost = 0;
        while (true)
        {
            StudyStep<S> step;
            try
            {
                TrialRecord? finished = record;
                step = _study.Transact(transaction => _claims.Step(transaction, finished));
                lost = 0;
            }
            catch (StudyStorageFullException exception)
            {
                return Full(exception, ended);
            }
            catch (StudyUnavailableException) when (MayReturn(ref lost))
            {
                // The work may have been kept or not: the log says which.
                _replica.GoAstray();
                Thread.Sleep(Poll);
                continue;
            }

            if (record is not null && step.IsAccepted)
            {
                _options.Checkpoints?.Invoke(record.Number)?.Clear();
            }

            Report(step.Told, isFirst ? null : progress, step.Claimed);
            isFirst = false;
            if (step.Stop is { } stop)
            {
                return new SearchResult<S>(_replica.Strategy, stop, _replica.History, _clock.Elapsed, step.Error);
            }

            (ended, record) = (null, null);
            if (step.Claimed is { } claimed)
            {
                ended = Evaluate(claimed);
                record = ended is null ? null : StudyTrials.Ended(claimed, ended);
            }
            else
            {
                _clock.Token.WaitHandle.WaitOne(Poll);
            }
        }
    }

    public void Dispose()
    {
        _clock.Dispose();
        WorkerIdentity.Retire(_work.Worker);
    }

    private TimeSpan Begin(IStudyTransaction transaction, StudyRecord given)
    {
        string place = $"the study \"{given.Name}\" in {_location}";
        IReadOnlyDictionary<string, string> agreed = StudySettings.Agree<S>(
            _study.Kept, given, _options, place, () => transaction.EventsAfter(0).FirstOrDefault()?.Trial.Architecture);
        if (!agreed.OrderBy(Name).SequenceEqual(_study.Kept.Settings.OrderBy(Name)))
        {
            transaction.SetSettings(agreed);
        }

        transaction.SetStop(null, null);
        return transaction.Elapsed;

        static string Name(KeyValuePair<string, string> setting) => setting.Key;
    }

    /// <summary>Evaluates a trial; null where that was cancelled, its trial released, or where another attempt superseded it.</summary>
    private Trial<S>? Evaluate(TrialRecord claimed)
    {
        Trial<S>? trial = null;
        var curve = new CurveKeeper(_study, claimed);
        try
        {
            using var lease = new StudyLease(_study, claimed, _options.Lease, _work.Worked);
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(_clock.Token, lease.Superseded);
            Proposal<S> proposal = _replica.ProposalOf(claimed.Number);
            TrialContext context = _evaluation.ContextOf(claimed.Number, proposal) with
            {
                Checkpoints = _options.Checkpoints?.Invoke(claimed.Number),
                Curve = curve,
            };
            trial = _evaluation.Evaluate(proposal, context, limit.Token);
            curve.Flush();
            return trial;
        }
        finally
        {
            if (trial is null)
            {
                Release(claimed);
            }
        }
    }

    private void Release(TrialRecord claimed)
    {
        try
        {
            _study.Transact(transaction =>
            {
                transaction.Release(claimed.Number, claimed.Attempt);
                transaction.AddTime(_work.Worked());
                return true;
            });
        }
        catch (StudyException)
        {
            // Then its lease ends by itself.
        }
    }

    private void Report(IReadOnlyList<Trial<S>> told, IProgress<SearchProgress<S>>? progress, TrialRecord? claimed)
    {
        try
        {
            foreach (Trial<S> trial in told)
            {
                if (_reported.Add(trial.Number))
                {
                    progress?.Report(_replica.History.ProgressOf(trial, _replica.Strategy, _clock.Elapsed, _options.Search.Budget));
                }
            }
        }
        catch when (claimed is not null)
        {
            Release(claimed);
            throw;
        }
    }

    private bool MayReturn(ref long lost)
    {
        if (lost == 0)
        {
            lost = TimeProvider.System.GetTimestamp();
        }

        return TimeProvider.System.GetElapsedTime(lost) < ReachableWithin && !_clock.IsCancelled;
    }

    private SearchResult<S> Full(StudyStorageFullException exception, Trial<S>? ended)
    {
        SearchHistory<S> history = _replica.History;
        if (ended is not null && history.Trials.All(trial => trial.Number != ended.Number))
        {
            history.Add(ended);
        }

        string lost = ended is null ? "" : string.Create(
            CultureInfo.InvariantCulture, $", and trial {ended.Number} ({(ended.Error is null ? $"score {ended.Score:G6}" : "failed")}) is not: it will be evaluated again");
        int kept = history.Trials.Count - (ended is null ? 0 : 1);
        return new SearchResult<S>(
            _replica.Strategy,
            StopReason.StorageFull,
            history,
            _clock.Elapsed,
            $"{exception.Message} {(kept == 1 ? "1 trial is kept" : $"{kept} trials are kept")}{lost}. Make room and run the study again: it goes on there.");
    }
}
