namespace NasDsl.Torch;

/// <summary>The trial whose evaluation trains a supernet, to which its images are counted; kept with the supernet's state.</summary>
/// <param name="trial">The trial's number; null where no trial's evaluation trains it.</param>
internal sealed class TrainingOwner(int? trial) : IResumable
{
    private const int Nobody = -1;
    private IResumable? _beside;

    /// <summary>The trial.</summary>
    public int? Trial { get; private set; } = trial;

    /// <summary>Has the state of something else written beside it.</summary>
    public TrainingOwner And(IResumable beside)
    {
        _beside = beside;
        return this;
    }

    /// <inheritdoc/>
    public void WriteState(BinaryWriter writer)
    {
        writer.Write(Trial ?? Nobody);
        _beside?.WriteState(writer);
    }

    /// <inheritdoc/>
    public void ReadState(BinaryReader reader)
    {
        int kept = reader.ReadInt32();
        Trial = kept == Nobody ? null : kept;
        _beside?.ReadState(reader);
    }
}
