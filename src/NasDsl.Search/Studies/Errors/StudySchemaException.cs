namespace NasDsl.Search.Studies;

/// <summary>A store was written by a newer version of this library, or is a database that holds no studies.</summary>
public sealed class StudySchemaException : StudyException
{
    /// <summary>An error with a message.</summary>
    public StudySchemaException(string message)
        : base(message)
    {
    }
}
