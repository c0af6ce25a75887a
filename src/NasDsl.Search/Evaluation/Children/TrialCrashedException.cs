namespace NasDsl.Search;

/// <summary>The process that evaluated a trial died.</summary>
public sealed class TrialCrashedException : Exception, IFailureKind
{
    /// <summary>An error that says how.</summary>
    /// <param name="message">How it died, and its last words.</param>
    /// <param name="kind">What became of it: <see cref="FailureKind.Crashed"/> or <see cref="FailureKind.OutOfMemory"/>.</param>
    public TrialCrashedException(string message, FailureKind kind = FailureKind.Crashed)
        : base(message)
    {
        FailureKind = kind;
    }

    /// <inheritdoc/>
    public FailureKind FailureKind { get; }
}
