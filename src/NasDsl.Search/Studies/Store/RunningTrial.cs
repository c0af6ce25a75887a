namespace NasDsl.Search.Studies;

/// <summary>A trial that was asked for and has no result.</summary>
/// <param name="Trial">The trial; its <see cref="TrialRecord.Worker"/> is null where it was released.</param>
/// <param name="Lease">Until when nobody else takes it over, by the store's clock.</param>
public sealed record RunningTrial(TrialRecord Trial, DateTimeOffset Lease);
