namespace NasDsl.Search.Studies;

/// <summary>A trial as a study keeps it: readable without the type of its space.</summary>
/// <param name="Number">Its number, from 0.</param>
/// <param name="Architecture">The architecture as the JSON of its space.</param>
/// <param name="State">How it stands.</param>
public sealed record TrialRecord(int Number, string Architecture, TrialRecordState State)
{
    /// <summary>The architecture's tokens, in the order of <see cref="StudyRecord.Decisions"/>.</summary>
    public IReadOnlyList<int> Tokens { get; init; } = [];

    /// <summary>The architecture's continuous values.</summary>
    public IReadOnlyList<double> Numbers { get; init; } = [];

    /// <summary>Which attempt this is, from 1; a trial whose process died is attempted again.</summary>
    public int Attempt { get; init; } = 1;

    /// <summary>Who evaluates or evaluated it: host, process and worker in words.</summary>
    public string? Worker { get; init; }

    /// <summary>The trial that the architecture descends from; null where it descends from none.</summary>
    public int? Parent { get; init; }

    /// <summary>The score, greater is better; NaN unless it completed.</summary>
    public double Score { get; init; } = double.NaN;

    /// <summary>Further figures that were measured, less is better.</summary>
    public IReadOnlyList<double> Costs { get; init; } = [];

    /// <summary>The network's parameters, where the space counts them.</summary>
    public long? Parameters { get; init; }

    /// <summary>The network's multiply-adds for one input, where the space counts them.</summary>
    public long? Macs { get; init; }

    /// <summary>Training images that were consumed.</summary>
    public long TrainingImages { get; init; }

    /// <summary>When it was claimed.</summary>
    public DateTimeOffset Started { get; init; }

    /// <summary>How long the evaluation took.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>What kind of failure ended it; null unless it failed.</summary>
    public FailureKind? Failure { get; init; }

    /// <summary>Why it failed, in words; null unless it failed.</summary>
    public string? Error { get; init; }

    /// <summary>Its learning curve.</summary>
    public IReadOnlyList<CurvePoint> Curve { get; init; } = [];
}
