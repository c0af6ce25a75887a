namespace NasDsl.Search;

/// <summary>
/// A state could not be kept, as where the disk is full; the one before is still valid. It says nothing of the architecture whose evaluation meets it: a search or a study
/// makes no failed trial of it but ends with it, and a study goes on from the state before when there is room.
/// </summary>
/// <param name="message">What could not be kept, and where.</param>
/// <param name="innerException">Why.</param>
public sealed class CheckpointNotKeptException(string message, Exception innerException) : IOException(message, innerException);
