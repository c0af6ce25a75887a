namespace NasDsl.Torch;

/// <summary>Where a training stands at the end of an epoch, or at its own end.</summary>
/// <param name="Epoch">How many epochs have ended; the last one may be incomplete.</param>
/// <param name="Step">How many steps are done.</param>
/// <param name="Images">How many training images were consumed.</param>
/// <param name="LearningRate">The learning rate of the last step.</param>
/// <param name="TrainingLoss">The mean loss of the epoch's steps, label smoothing included.</param>
/// <param name="ValidationAccuracy">The part of the validation examples that is classified rightly, from 0 to 1; null where it was not measured.</param>
/// <param name="Elapsed">The time since the start.</param>
public sealed record TrainingProgress(
    int Epoch, long Step, long Images, double LearningRate, double TrainingLoss, double? ValidationAccuracy, TimeSpan Elapsed)
{
    internal void Write(BinaryWriter writer)
    {
        writer.Write(Epoch);
        writer.Write(Step);
        writer.Write(Images);
        writer.Write(LearningRate);
        writer.Write(TrainingLoss);
        writer.Write(ValidationAccuracy);
        writer.Write(Elapsed);
    }

    internal static TrainingProgress Read(BinaryReader reader) => new(
        reader.ReadInt32(),
        reader.ReadInt64(),
        reader.ReadInt64(),
        reader.ReadDouble(),
        reader.ReadDouble(),
        reader.ReadNullableDouble(),
        reader.ReadTime());
}
