namespace NasDsl.Search;

/// <summary>What an exception of an evaluation says: which kind of failure it is, in which words, and how many training images it had consumed.</summary>
internal static class FailureKinds
{
    // What libtorch says, of the host's memory and of a GPU's, in exceptions that have no type of their own.
    private static readonly string[] _outOfMemory =
    [
        "out of memory",
        "can't allocate memory",
        "not enough memory",
        "CUBLAS_STATUS_ALLOC_FAILED",
        "CUDNN_STATUS_ALLOC_FAILED",
    ];

    /// <summary>What the exception or what caused it says of itself; an <see cref="FailureKind.Exception"/> where it says nothing.</summary>
    internal static FailureKind Of(Exception exception)
    {
        for (Exception? cause = exception; cause is not null; cause = cause.InnerException)
        {
            if (cause is IFailureKind told)
            {
                return told.FailureKind;
            }

            if (cause is NotAdmissibleException)
            {
                return FailureKind.NotAdmissible;
            }

            if (cause is OutOfMemoryException || IsOutOfMemory(cause.Message))
            {
                return FailureKind.OutOfMemory;
            }
        }

        return FailureKind.Exception;
    }

    /// <summary>The exception in words.</summary>
    internal static string TextOf(Exception exception) => $"{exception.GetType().Name}: {exception.Message}";

    /// <summary>Training images that were consumed before it; not negative.</summary>
    internal static long ImagesOf(Exception exception) => exception is IConsumedImages consumed ? Math.Max(consumed.TrainingImages, 0) : 0;

    /// <summary>Whether a text is what libtorch or the runtime says where memory ran out.</summary>
    internal static bool IsOutOfMemory(string text) => _outOfMemory.Any(words => text.Contains(words, StringComparison.OrdinalIgnoreCase));
}
