namespace NasDsl.Torch;

/// <summary>A network that cannot be exported as asked; the message names the part and what would help.</summary>
public sealed class ExportException : InvalidOperationException
{
    /// <summary>An error with this message.</summary>
    public ExportException(string message)
        : base(message)
    {
    }
}
