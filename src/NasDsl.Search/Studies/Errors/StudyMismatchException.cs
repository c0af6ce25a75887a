namespace NasDsl.Search.Studies;

/// <summary>A study was kept with another space, strategy, seed or settings than it is gone on with; the message names what differs, with both values.</summary>
public sealed class StudyMismatchException : StudyException
{
    /// <summary>An error with a message.</summary>
    public StudyMismatchException(string message)
        : base(message)
    {
    }
}
