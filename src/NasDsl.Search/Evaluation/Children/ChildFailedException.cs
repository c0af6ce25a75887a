namespace NasDsl.Search;

/// <summary>What an evaluation in a child process threw there.</summary>
internal sealed class ChildFailedException(string message, FailureKind kind, long images) : Exception(message), IFailureKind, IConsumedImages
{
    public FailureKind FailureKind => kind;

    public long TrainingImages => images;
}
