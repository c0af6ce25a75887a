namespace NasDsl.Search;

/// <summary>Where a search stands after a trial.</summary>
/// <typeparam name="S">The search space.</typeparam>
/// <param name="Strategy">The strategy's name.</param>
/// <param name="Trial">The trial that has just ended, completed or failed.</param>
/// <param name="Best">The best trial so far; null until one has completed.</param>
/// <param name="TrialCount">Trials so far, failed ones included.</param>
/// <param name="FailedCount">How many of them failed.</param>
/// <param name="RepeatCount">Proposals so far whose stored result was reused.</param>
/// <param name="TrainingImages">Training images that were consumed so far.</param>
/// <param name="Elapsed">Time since the search began.</param>
/// <param name="Budget">The search's budget.</param>
public sealed record SearchProgress<S>(
    string Strategy,
    Trial<S> Trial,
    Trial<S>? Best,
    int TrialCount,
    int FailedCount,
    int RepeatCount,
    long TrainingImages,
    TimeSpan Elapsed,
    Budget Budget)
    where S : class, ISearchSpace<S>
{
    /// <summary>Whether this trial is the best so far.</summary>
    public bool IsNewBest => ReferenceEquals(Trial, Best);

    /// <summary>How much of the budget is used, from 0 to 1, by the limit that is nearest.</summary>
    public double Fraction => Budget.UsedFraction(TrialCount, TrainingImages, Elapsed);
}
