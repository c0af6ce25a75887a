namespace NasDsl.Search.Studies;

/// <summary>What a worker does next, as one transaction has it: end, evaluate a trial, or wait for others where it is neither.</summary>
internal sealed record StudyStep<S>(StopReason? Stop, string? Error, TrialRecord? Claimed, IReadOnlyList<Trial<S>> Told, bool IsAccepted)
    where S : class, ISearchSpace<S>;
