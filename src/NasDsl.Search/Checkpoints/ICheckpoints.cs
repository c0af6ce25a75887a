namespace NasDsl.Search;

/// <summary>
/// Keeps the state of one piece of long work, such as a trial's training or a search by gradients, so that it goes on where it was after its process was
/// killed.
/// </summary>
public interface ICheckpoints
{
    /// <summary>Keeps a state. Until it is whole on the disk, the one before stays valid, whatever happens.</summary>
    /// <param name="step">How far the work has come, in steps of its own; greater than that of the last one kept.</param>
    /// <param name="write">Writes the state.</param>
    /// <exception cref="IOException">It could not be kept, as where the disk is full; the one before is still valid.</exception>
    void Save(long step, Action<Stream> write);

    /// <summary>Reads the newest state that is whole; a damaged one is passed over for the one before.</summary>
    /// <param name="read">Reads the state that <see cref="Save"/> wrote, from its beginning; is not called where there is none.</param>
    /// <returns>The step of the state that was read; null where none is kept.</returns>
    /// <exception cref="InvalidDataException">States are kept and all are damaged: the message names the files.</exception>
    long? Load(Action<Stream> read);

    /// <summary>Forgets all states: the work is finished and its result kept elsewhere.</summary>
    void Clear();
}
