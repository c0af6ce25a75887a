namespace NasDsl.Torch;

/// <summary>Where a search by gradients stands.</summary>
/// <typeparam name="S">The search space.</typeparam>
/// <param name="Step">How many steps are done.</param>
/// <param name="Steps">How many there will be, if time allows.</param>
/// <param name="Images">How many training images were consumed, those of both parts of the data together.</param>
/// <param name="TrainingLoss">The mean loss of the weight steps since the last report.</param>
/// <param name="ValidationLoss">The mean loss of the architecture steps since the last report, without what regularizes the architecture; NaN if there was none
/// (warm-up).</param>
/// <param name="ValidationAccuracy">The mean accuracy of the relaxed network on the batches of the architecture steps since the last report, measured in train mode at
/// no further cost; NaN if there was none (warm-up).</param>
/// <param name="Entropy">The entropy of the softmax of α, averaged over all edges and layers, in nats.</param>
/// <param name="Alpha">The architecture parameters.</param>
/// <param name="Architecture">What would be derived now; where bounds and constraints refuse all that weigh most, what was reported before, and null where nothing was.</param>
/// <param name="Elapsed">The time since the start.</param>
public sealed record GradientProgress<S>(
    long Step,
    long Steps,
    long Images,
    double TrainingLoss,
    double ValidationLoss,
    double ValidationAccuracy,
    double Entropy,
    IReadOnlyList<ArchitectureSnapshot> Alpha,
    S? Architecture,
    TimeSpan Elapsed)
    where S : class, IRelaxableSpace<S>
{
    internal void Write(BinaryWriter writer)
    {
        writer.Write(Step);
        writer.Write(Steps);
        writer.Write(Images);
        writer.Write(TrainingLoss);
        writer.Write(ValidationLoss);
        writer.Write(ValidationAccuracy);
        writer.Write(Entropy);
        writer.WriteList(Alpha, decision => decision.Write(writer));
        writer.WriteArchitecture(Architecture);
        writer.Write(Elapsed);
    }

    internal static GradientProgress<S> Read(BinaryReader reader) => new(
        reader.ReadInt64(),
        reader.ReadInt64(),
        reader.ReadInt64(),
        reader.ReadDouble(),
        reader.ReadDouble(),
        reader.ReadDouble(),
        reader.ReadDouble(),
        reader.ReadList(() => ArchitectureSnapshot.Read(reader)),
        reader.ReadArchitecture<S>(),
        reader.ReadTime());
}
