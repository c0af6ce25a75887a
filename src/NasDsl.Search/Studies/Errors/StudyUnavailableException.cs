namespace NasDsl.Search.Studies;

/// <summary>The store could not be reached, as where its server restarts. It may be reachable again a moment later: a study tries for a while.</summary>
public sealed class StudyUnavailableException : StudyException
{
    /// <summary>An error with a message, and with what caused it.</summary>
    public StudyUnavailableException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}
