namespace NasDsl.Search;

/// <summary>Why a search ended.</summary>
public enum StopReason
{
    /// <summary>All trials of the budget were evaluated.</summary>
    TrialBudget,

    /// <summary>The training images of the budget were consumed.</summary>
    ImageBudget,

    /// <summary>The time of the budget was over.</summary>
    TimeBudget,

    /// <summary>A trial reached <see cref="SearchOptions.TargetScore"/>.</summary>
    TargetReached,

    /// <summary>The strategy has proposed all that it had (<see cref="IStrategy{S}.IsFinished"/>).</summary>
    Completed,

    /// <summary>The strategy proposed nothing new, <see cref="SearchOptions.RepeatLimit"/> times in a row.</summary>
    Exhausted,

    /// <summary>The strategy found no admissible architecture any more: bounds and constraints of the space refused all that it tried.</summary>
    NothingAdmissible,

    /// <summary>As many trials in a row failed as <see cref="SearchOptions.FailureLimit"/> allows.</summary>
    FailureLimit,

    /// <summary>The caller cancelled it.</summary>
    Cancelled,

    /// <summary>The strategy threw; <see cref="SearchResult{S}.Error"/> says what. At its very first proposal the exception is thrown instead.</summary>
    StrategyFailed,

    /// <summary>There is no room left to keep a study: the disk is full. What was kept is whole, and the study goes on where there is room again;
    /// <see cref="SearchResult{S}.Error"/> says how much was kept.</summary>
    StorageFull,
}
