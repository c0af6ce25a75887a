namespace NasDsl.Search.Studies;

/// <summary>A study cannot be kept, read or gone on with; the message says which and why.</summary>
public class StudyException : Exception
{
    /// <summary>An error with a message, and with what caused it.</summary>
    public StudyException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}
