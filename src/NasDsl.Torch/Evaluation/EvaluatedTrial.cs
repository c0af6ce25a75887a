using NasDsl.Search;

namespace NasDsl.Torch;

/// <summary>A trial whose weights are kept, and how its training went.</summary>
internal sealed record EvaluatedTrial(int Number, ulong Seed, string Architecture, IReadOnlyList<TrainingProgress> Curve)
{
    /// <summary>What its evaluation gave.</summary>
    public Evaluation Evaluation => new(Curve[^1].ValidationAccuracy!.Value, Curve[^1].Images);

    public void Write(BinaryWriter writer)
    {
        writer.Write(Number);
        writer.Write(Seed);
        writer.Write(Architecture);
        writer.WriteList(Curve, point => point.Write(writer));
    }

    public static EvaluatedTrial Read(BinaryReader reader) => new(
        reader.ReadInt32(), reader.ReadUInt64(), reader.ReadString(), reader.ReadList(() => TrainingProgress.Read(reader)));
}
