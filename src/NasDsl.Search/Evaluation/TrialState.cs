namespace NasDsl.Search;

/// <summary>How a trial ended.</summary>
public enum TrialState
{
    /// <summary>It has a score.</summary>
    Completed,

    /// <summary>It threw, or its score was no finite number.</summary>
    Failed,
}
