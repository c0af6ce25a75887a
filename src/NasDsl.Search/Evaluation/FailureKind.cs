namespace NasDsl.Search;

/// <summary>What kind of failure ended a trial.</summary>
public enum FailureKind
{
    /// <summary>The evaluation threw.</summary>
    Exception,

    /// <summary>A score, a cost or a loss was no finite number.</summary>
    NotFinite,

    /// <summary>The space's bounds or constraints refuse the architecture; nothing was evaluated.</summary>
    NotAdmissible,

    /// <summary>Memory ran out, the host's or the device's.</summary>
    OutOfMemory,

    /// <summary>The evaluation took longer than a trial may.</summary>
    TimedOut,

    /// <summary>The process that evaluated it died.</summary>
    Crashed,
}
