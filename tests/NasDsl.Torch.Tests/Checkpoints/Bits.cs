using static TorchSharp.torch.nn;

namespace NasDsl.Torch.Tests;

/// <summary>What must be the same to the last bit.</summary>
internal static class Bits
{
    /// <summary>Parameters and buffers.</summary>
    public static byte[] Of(Module module) => Written(writer => writer.Write(module));

    /// <summary>The same, and the architecture parameters.</summary>
    public static byte[] Of<S>(MixtureSupernet<S> supernet)
        where S : class, IRelaxableSpace<S> => Written(writer =>
    {
        writer.Write(supernet);
        foreach (ArchitectureParameter decision in supernet.ArchitectureParameters)
        {
            writer.Write(decision.Value);
            if (decision.Weights?.EdgeNormalization is { } edges)
            {
                writer.Write(edges.Beta);
            }
        }
    });

    /// <summary>A search's result, but for how long it took.</summary>
    public static byte[] Of<S>(GradientResult<S> result)
        where S : class, IRelaxableSpace<S> => Written(writer =>
    {
        writer.WriteArchitecture(result.Architecture);
        writer.Write((int)result.End);
        writer.Write(result.Steps);
        writer.Write(result.Images);
        foreach (GradientProgress<S> report in result.History)
        {
            (report with { Elapsed = default }).Write(writer);
        }
    });

    public static byte[] Of<S>(EnasResult<S> result)
        where S : class, IPathSpace<S> => Written(writer =>
    {
        writer.WriteArchitecture(result.Architecture);
        writer.Write((int)result.End);
        writer.Write(result.Steps);
        writer.Write(result.ControllerSteps);
        writer.Write(result.Images);
        foreach (EnasProgress<S> report in result.History)
        {
            (report with { Elapsed = default }).Write(writer);
        }

        foreach (EnasCandidate<S> candidate in result.Candidates)
        {
            writer.WriteArchitecture(candidate.Architecture);
            writer.Write(candidate.Accuracy);
        }
    });

    public static byte[] Of(TrainingResult result) => Written(writer =>
    {
        writer.Write((int)result.End);
        foreach (TrainingProgress epoch in result.Curve)
        {
            (epoch with { Elapsed = default }).Write(writer);
        }
    });

    private static byte[] Written(Action<BinaryWriter> write)
    {
        using MemoryStream stream = new();
        using BinaryWriter writer = new(stream);
        write(writer);
        return stream.ToArray();
    }
}
