namespace NasDsl.Search.Studies;

/// <summary>How a kept trial stands.</summary>
public enum TrialRecordState
{
    /// <summary>A worker evaluates it, or died while it did.</summary>
    Running,

    /// <summary>It has a score.</summary>
    Completed,

    /// <summary>It failed.</summary>
    Failed,
}
