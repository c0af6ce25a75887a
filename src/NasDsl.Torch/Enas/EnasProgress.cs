namespace NasDsl.Torch;

/// <summary>Where an ENAS search stands after its controller was trained.</summary>
/// <typeparam name="S">The search space.</typeparam>
/// <param name="Step">How many steps the shared weights have done.</param>
/// <param name="Steps">How many there will be, if time and images allow.</param>
/// <param name="ControllerSteps">How many steps the controller has done.</param>
/// <param name="Images">How many images were consumed, those of the validation part included.</param>
/// <param name="TrainingLoss">The mean loss of the shared weights since the last report.</param>
/// <param name="Accuracy">The mean accuracy of the sampled architectures on their validation batches since the last report, from 0 to 1; NaN if there was
/// none.</param>
/// <param name="Entropy">The mean entropy of the policy along them, in nats; NaN if there was none.</param>
/// <param name="Baseline">The moving average of the rewards; null before the first.</param>
/// <param name="Best">The sampled architecture that was most accurate since the last report; null if there was none.</param>
/// <param name="Elapsed">The time since the start.</param>
public sealed record EnasProgress<S>(
    long Step,
    long Steps,
    long ControllerSteps,
    long Images,
    double TrainingLoss,
    double Accuracy,
    double Entropy,
    double? Baseline,
    S? Best,
    TimeSpan Elapsed)
    where S : class, IPathSpace<S>
{
    internal void Write(BinaryWriter writer)
    {
        writer.Write(Step);
        writer.Write(Steps);
        writer.Write(ControllerSteps);
        writer.Write(Images);
        writer.Write(TrainingLoss);
        writer.Write(Accuracy);
        writer.Write(Entropy);
        writer.Write(Baseline);
        writer.WriteArchitecture(Best);
        writer.Write(Elapsed);
    }

    internal static EnasProgress<S> Read(BinaryReader reader) => new(
        reader.ReadInt64(),
        reader.ReadInt64(),
        reader.ReadInt64(),
        reader.ReadInt64(),
        reader.ReadDouble(),
        reader.ReadDouble(),
        reader.ReadDouble(),
        reader.ReadNullableDouble(),
        reader.ReadArchitecture<S>(),
        reader.ReadTime());
}
