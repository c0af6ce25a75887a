namespace NasDsl.Search;

/// <summary>
/// Implemented by an exception of an evaluation that knows what kind of failure it is, such as a training that diverged: <see cref="Trial{S}.Failure"/> has what it
/// says. Those of other exceptions are found by their type, and by libtorch's words for memory that ran out.
/// </summary>
public interface IFailureKind
{
    /// <summary>What kind of failure it is.</summary>
    FailureKind FailureKind { get; }
}
