namespace NasDsl.Search;

/// <summary>What a search has done so far.</summary>
internal sealed class SearchHistory<S>
    where S : class, ISearchSpace<S>
{
    private readonly List<Trial<S>> _trials = [];
    private readonly Dictionary<S, Trial<S>>? _known;

    internal SearchHistory(RepeatPolicy repeats) => _known = repeats == RepeatPolicy.Reuse ? [] : null;

    internal IReadOnlyList<Trial<S>> Trials => _trials;

    internal Trial<S>? Best { get; private set; }

    internal int FailedCount { get; private set; }

    /// <summary>How many trials have failed since the last that completed.</summary>
    internal int FailuresInARow { get; private set; }

    internal int RepeatCount { get; private set; }

    internal long TrainingImages { get; private set; }

    /// <summary>The stored result of an architecture with this canonical value, as the trial of the proposal itself; null if there is none.</summary>
    internal Trial<S>? Recall(Proposal<S> proposal)
    {
        S architecture = proposal.Architecture;
        if (_known is null || !_known.TryGetValue(architecture.Canonical(), out Trial<S>? known) || !Admissibility.IsAdmitted(architecture))
        {
            return null;
        }

        RepeatCount++;
        return known with
        {
            Architecture = architecture,
            Parent = proposal.Parent,
            TrainingImages = 0,
            Duration = TimeSpan.Zero,
            IsRepeat = true,
        };
    }

    internal void Add(Trial<S> trial)
    {
        _trials.Add(trial);
        if (_known is not null && Admissibility.IsAdmitted(trial.Architecture))
        {
            // An inadmissible one failed without an evaluation, which says nothing of admissible ones with the same canonical value.
            _known.TryAdd(trial.Architecture.Canonical(), trial);
        }

        TrainingImages += trial.TrainingImages;
        if (trial.State == TrialState.Failed)
        {
            FailedCount++;
            FailuresInARow++;
            return;
        }

        FailuresInARow = 0;
        if (Best is null || trial.Score > Best.Score)
        {
            Best = trial;
        }
    }

    /// <summary>Why the search ends before its next proposal; null where it goes on.</summary>
    /// <param name="options">The budget and the other limits.</param>
    /// <param name="begun">Trials that are begun or ended: the budget's trials.</param>
    /// <param name="clock">How long it has gone on.</param>
    internal StopReason? ReasonToStop(SearchOptions options, int begun, SearchClock clock) =>
        clock.IsCancelled ? StopReason.Cancelled
        : Best?.Score >= options.TargetScore ? StopReason.TargetReached
        : options.Budget.Reached(begun, TrainingImages, clock.Elapsed)
            ?? (clock.IsOver ? StopReason.TimeBudget
            : FailuresInARow >= options.FailureLimit ? StopReason.FailureLimit
            : null);

    /// <summary>Where the search stands after a trial that was added.</summary>
    internal SearchProgress<S> ProgressOf(Trial<S> trial, string strategy, TimeSpan elapsed, Budget budget) =>
        new(strategy, trial, Best, Trials.Count, FailedCount, RepeatCount, TrainingImages, elapsed, budget);
}
