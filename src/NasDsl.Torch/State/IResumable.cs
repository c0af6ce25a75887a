namespace NasDsl.Torch;

/// <summary>Has a state that a checkpoint keeps: whoever is made anew and reads it goes on exactly as the one that wrote it.</summary>
public interface IResumable
{
    /// <summary>Writes the state.</summary>
    void WriteState(BinaryWriter writer);

    /// <summary>Takes the state that <see cref="WriteState"/> of one made alike has written.</summary>
    /// <exception cref="InvalidDataException">It is the state of something that was made otherwise.</exception>
    void ReadState(BinaryReader reader);
}
