namespace NasDsl.Search.Studies;

/// <summary>A study that is worked on.</summary>
public interface IOpenStudy : IDisposable
{
    /// <summary>What is kept of the study, without its trials.</summary>
    StudyRecord Kept { get; }

    /// <summary>
    /// Works on the study alone: nobody else changes it meanwhile, and all that is done is kept, on the disk, or nothing is. The work is done once; where it
    /// throws, nothing is kept.
    /// </summary>
    /// <exception cref="StudyStorageFullException">There is no room; nothing of the work is kept.</exception>
    /// <exception cref="StudyUnavailableException">The store was lost meanwhile: the work may be kept or not.</exception>
    T Transact<T>(Func<IStudyTransaction, T> work);

    /// <summary>Says that a trial is still evaluated. Cheap, and beside <see cref="Transact"/>, on any thread.</summary>
    /// <param name="trial">The trial's number.</param>
    /// <param name="attempt">The attempt that is evaluated.</param>
    /// <param name="lease">How long from now on nobody else takes it over.</param>
    /// <param name="worked">How long the worker has worked on the study since it last said so.</param>
    /// <returns>False where another attempt has superseded this one: its result will be refused.</returns>
    bool Renew(int trial, int attempt, TimeSpan lease, WorkedTime worked);

    /// <summary>Keeps points of a trial's curve. Cheap, and beside <see cref="Transact"/>, on any thread; the last ones may be lost where the machine loses power.</summary>
    void AddPoints(int trial, int attempt, IReadOnlyList<CurvePoint> points);
}
