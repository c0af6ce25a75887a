namespace NasDsl.Search;

/// <summary>What a search found.</summary>
/// <typeparam name="S">The search space.</typeparam>
public sealed class SearchResult<S>
    where S : class, ISearchSpace<S>
{
    internal SearchResult(string strategy, StopReason stopReason, SearchHistory<S> history, TimeSpan elapsed, string? error)
    {
        Strategy = strategy;
        StopReason = stopReason;
        Trials = history.Trials;
        Best = history.Best;
        Failures = [.. history.Trials.Where(static trial => trial.State == TrialState.Failed)];
        RepeatCount = history.RepeatCount;
        TrainingImages = history.TrainingImages;
        Elapsed = elapsed;
        Error = error;
    }

    /// <summary>The strategy's name.</summary>
    public string Strategy { get; }

    /// <summary>Why the search ended.</summary>
    public StopReason StopReason { get; }

    /// <summary>Every evaluated trial, in order, failed ones included.</summary>
    public IReadOnlyList<Trial<S>> Trials { get; }

    /// <summary>The trial with the greatest score, the earliest of equals; null if no trial completed.</summary>
    public Trial<S>? Best { get; }

    /// <summary>The trials that failed; each says why in <see cref="Trial{S}.Error"/>.</summary>
    public IReadOnlyList<Trial<S>> Failures { get; }

    /// <summary>Proposals whose stored result was reused.</summary>
    public int RepeatCount { get; }

    /// <summary>Training images that all trials consumed.</summary>
    public long TrainingImages { get; }

    /// <summary>How long the search took.</summary>
    public TimeSpan Elapsed { get; }

    /// <summary>What the strategy threw, where that ended the search (<see cref="StopReason.StrategyFailed"/>, <see cref="StopReason.NothingAdmissible"/>); else
    /// null.</summary>
    public string? Error { get; }

    /// <summary>The best trial's architecture.</summary>
    /// <exception cref="InvalidOperationException">No trial completed; the message says why.</exception>
    public S BestArchitecture => Best?.Architecture ?? throw new InvalidOperationException(ToString());

    /// <summary>The trials that are best by several objectives at once, whatever strategy proposed them.</summary>
    /// <param name="objectives">What the trials are judged by: <c>result.ParetoFront(Objective.Score&lt;S&gt;(), Objective.Macs&lt;S&gt;())</c>.</param>
    /// <exception cref="ArgumentException">There is no objective.</exception>
    public ParetoFront<S> ParetoFront(params IReadOnlyList<Objective<S>> objectives) => new(Trials, objectives);

    /// <summary>The result in one line.</summary>
    public override string ToString() => Best is { } best
        ? FormattableString.Invariant(
            $"{Strategy}: {best.Score:G6} (trial {best.Number} of {Trials.Count}, {Failures.Count} failed, {Stop}): {best.Architecture}")
        : Failures.Count > 0
            ? $"{Strategy}: all {Failures.Count} trials failed ({Stop}); the first: {Failures[0].Error}"
            : $"{Strategy}: no trial was completed before the search ended ({Stop}).";

    private string Stop => Error is null ? $"{StopReason}" : $"{StopReason}: {Error}";
}
