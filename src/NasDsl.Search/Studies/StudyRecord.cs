namespace NasDsl.Search.Studies;

/// <summary>A study as its store keeps it: readable without the type of its space, for reports and tools.</summary>
/// <param name="Name">The study's name, unique in its store.</param>
/// <param name="Space">The name of the search space.</param>
/// <param name="Fingerprint">The <see cref="ISearchSpace{TSelf}.Fingerprint"/> of its declaration.</param>
/// <param name="Decisions">The space's decisions, by which <see cref="TrialRecord.Tokens"/> are read.</param>
public sealed record StudyRecord(string Name, string Space, string Fingerprint, IReadOnlyList<DecisionInfo> Decisions)
{
    /// <summary>The strategy's name.</summary>
    public string Strategy { get; init; } = "";

    /// <summary>The seed of the search.</summary>
    public ulong Seed { get; init; }

    /// <summary>The settings in words, by name.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    /// <summary>When the study was begun.</summary>
    public DateTimeOffset Created { get; init; }

    /// <summary>Why the search ended; null while it goes on, or was interrupted.</summary>
    public StopReason? StopReason { get; init; }

    /// <summary>What ended the search, where <see cref="StopReason"/> alone does not say it.</summary>
    public string? Error { get; init; }

    /// <summary>How long it was worked on, by all processes together; time in which several worked counts once.</summary>
    public TimeSpan Elapsed { get; init; }

    /// <summary>The trials by number.</summary>
    public IReadOnlyList<TrialRecord> Trials { get; init; } = [];
}
