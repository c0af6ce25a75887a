namespace NasDsl.Search.Studies;

/// <summary>There is no room left where a study is kept. What was kept before is whole.</summary>
public sealed class StudyStorageFullException : StudyException
{
    /// <summary>An error with a message, and with what caused it.</summary>
    public StudyStorageFullException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}
