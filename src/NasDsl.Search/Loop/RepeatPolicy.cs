namespace NasDsl.Search;

/// <summary>What a search does with a proposal that it has evaluated before. Two architectures are the same if their canonical values are equal.</summary>
public enum RepeatPolicy
{
    /// <summary>The strategy is told the stored result again; nothing is evaluated and nothing of the budget used.</summary>
    Reuse,

    /// <summary>It is evaluated again, as a trial of its own: for scores so noisy that a second look is worth its price.</summary>
    Evaluate,
}
