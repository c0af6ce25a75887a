namespace NasDsl.Search;

/// <summary>One evaluated architecture.</summary>
/// <typeparam name="S">The search space.</typeparam>
/// <param name="Number">Its number in the search, from 0.</param>
/// <param name="Architecture">What was evaluated.</param>
/// <param name="State">How it ended.</param>
/// <param name="Score">Its score, greater is better; NaN unless it completed.</param>
public sealed record Trial<S>(int Number, S Architecture, TrialState State, double Score)
    where S : class, ISearchSpace<S>
{
    /// <summary>The number of the trial that the architecture descends from; null where it descends from none. See <see cref="Proposal{S}.Parent"/>.</summary>
    public int? Parent { get; init; }

    /// <summary>Training images that the evaluation consumed.</summary>
    public long TrainingImages { get; init; }

    /// <summary>The further figures that the evaluation measured (<see cref="Evaluation.Costs"/>); none unless it completed.</summary>
    public IReadOnlyList<double> Costs { get; init; } = [];

    /// <summary>How long the evaluation took.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>Whether nothing was evaluated: the strategy proposed again what this trial had evaluated before, and is told its result again.</summary>
    public bool IsRepeat { get; init; }

    /// <summary>Why it failed, if it did.</summary>
    public string? Error { get; init; }

    /// <summary>What kind of failure ended it; null unless it failed.</summary>
    public FailureKind? Failure { get; init; }

    /// <summary>Whether it is the refusal of a proposal that no search saw, and that used nothing of its budget: see <see cref="CostBound{S}"/>.</summary>
    internal bool IsRefusal => Number < 0;
}
