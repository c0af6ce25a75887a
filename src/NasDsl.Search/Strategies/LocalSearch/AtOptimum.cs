namespace NasDsl.Search;

/// <summary>What a local search does at an architecture that has no better neighbour.</summary>
public enum AtOptimum
{
    /// <summary>It begins anew with random architectures.</summary>
    Restart,

    /// <summary>It goes on from the best architecture whose neighbourhood it has not explored yet; where there is none it begins anew.</summary>
    Continue,
}
