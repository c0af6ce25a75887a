namespace NasDsl.Search;

/// <summary>When a local search moves.</summary>
public enum LocalMove
{
    /// <summary>To the first neighbour that is better, which leaves the rest of the neighbourhood unseen.</summary>
    FirstImprovement,

    /// <summary>To the best neighbour, when all of them have been evaluated.</summary>
    BestImprovement,
}
