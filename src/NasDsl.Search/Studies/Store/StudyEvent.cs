namespace NasDsl.Search.Studies;

/// <summary>
/// One entry of a study's log, which is all that there is to know of it: a strategy that is asked and told in this order is where the study is.
/// </summary>
/// <param name="Position">Its place in the log; the first is 1, and there are no gaps.</param>
/// <param name="IsTold">Whether the strategy was told the trial's result; else it was asked for the trial.</param>
/// <param name="Trial">The trial, as it stands now.</param>
public sealed record StudyEvent(long Position, bool IsTold, TrialRecord Trial);
