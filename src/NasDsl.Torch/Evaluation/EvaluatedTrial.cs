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
        writer.Write(Curve.Count);
        foreach (TrainingProgress point in Curve)
        {
            point.Write(writer);
        }
    }

    public static EvaluatedTrial Read(BinaryReader reader)
    {
        (int number, ulong seed, string architecture) = (reader.ReadInt32(), reader.ReadUInt64(), reader.ReadString());
        var curve = new TrainingProgress[reader.ReadInt32()];
        for (int i = 0; i < curve.Length; i++)
        {
            curve[i] = TrainingProgress.Read(reader);
        }

        return new EvaluatedTrial(number, seed, architecture, curve);
    }
}
