namespace NasDsl.Search;

/// <summary>Who dies when the population is full.</summary>
public enum Survival
{
    /// <summary>The oldest: a good result lives on only in its descendants, so that luck is not rewarded for long (regularized evolution).</summary>
    Aging,

    /// <summary>The worst, of equals the oldest: the best found so far are never lost.</summary>
    Elitist,
}
