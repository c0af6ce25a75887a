namespace NasDsl.Torch;

/// <summary>A network as an ONNX model: one input and one output, any batch, float32.</summary>
internal static class OnnxFile
{
    private const long IrVersion = 8;
    private const long Opset = 17;
    private const string Input = "input";
    private const string Output = "logits";

    // A message of Protocol Buffers ends at 2 GiB; this leaves room for what is not weights.
    private const long MostWeights = (1L << 31) - (1L << 26);

    /// <summary>Whether weights of so many numbers fit into one file.</summary>
    public static bool Fits(long numbers) => numbers * sizeof(float) <= MostWeights;

    /// <summary>Writes the model.</summary>
    /// <param name="stream">Receives it.</param>
    /// <param name="graph">What the network computes.</param>
    /// <param name="name">What it is called.</param>
    /// <param name="metadata">What else the model should say: names and texts.</param>
    public static void Write(Stream stream, NetworkGraph graph, string name, IReadOnlyDictionary<string, string> metadata)
    {
        using OnnxGraph onnx = new();
        OnnxTranslation.Add(graph, onnx, Input, Output);
        using ProtoMessage model = new();
        model.Add(OnnxFields.ModelIrVersion, IrVersion)
            .Add(OnnxFields.ModelProducerName, "NasDsl")
            .Add(OnnxFields.ModelProducerVersion, typeof(OnnxFile).Assembly.GetName().Version?.ToString(3) ?? "")
            .Add(OnnxFields.ModelOpsetImport, new ProtoMessage().Add(OnnxFields.OpsetDomain, "").Add(OnnxFields.OpsetVersion, Opset))
            .Add(OnnxFields.ModelGraph, onnx.Finish(name, (Input, graph.Input.Shape), (Output, graph.Output.Shape)));
        foreach ((string key, string value) in metadata)
        {
            model.Add(OnnxFields.ModelMetadata, new ProtoMessage().Add(OnnxFields.EntryKey, key).Add(OnnxFields.EntryValue, value));
        }

        stream.Write(model.ToMemory().Span);
    }
}
