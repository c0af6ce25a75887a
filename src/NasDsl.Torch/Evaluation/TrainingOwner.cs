namespace NasDsl.Torch;

/// <summary>The trial whose evaluation trains a supernet, to which its images are counted; kept with the supernet's state.</summary>
/// <param name="trial">The trial's number; null where no trial's evaluation trains it.</param>
/// <param name="paths">Draw the supernet's paths, whose state is written beside; null where they have none.</param>
internal sealed class TrainingOwner(int? trial, IResumable? paths) : IResumable
{
    private const int Nobody = -1;

    /// <summary>The trial.</summary>
    public int? Trial { get; private set; } = trial;

    /// <inheritdoc/>
    public void WriteState(BinaryWriter writer)
    {
        writer.Write(Trial ?? Nobody);
        paths?.WriteState(writer);
    }

    /// <inheritdoc/>
    public void ReadState(BinaryReader reader)
    {
        int kept = reader.ReadInt32();
        Trial = kept == Nobody ? null : kept;
        paths?.ReadState(reader);
    }
}
