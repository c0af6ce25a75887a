namespace NasDsl.Search.Studies;

/// <summary>What a store holds is not what was written: the file is damaged or truncated, or a row was changed. Nothing is begun anew; the message names the place.</summary>
public sealed class StudyDamagedException : StudyException
{
    /// <summary>An error with a message, and with what caused it.</summary>
    public StudyDamagedException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}
