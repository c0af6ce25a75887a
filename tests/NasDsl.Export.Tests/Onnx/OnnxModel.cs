using Google.Protobuf;
using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;
using static TorchSharp.torch;
using Tensor = TorchSharp.torch.Tensor;

namespace NasDsl.Export.Tests;

/// <summary>An exported model in ONNX Runtime.</summary>
internal sealed class OnnxModel : IDisposable
{
    private readonly InferenceSession _session;

    /// <summary>Loads a model, which ONNX Runtime checks.</summary>
    public OnnxModel(byte[] model)
    {
        using SessionOptions options = new() { IntraOpNumThreads = 1, InterOpNumThreads = 1, LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR };
        _session = new InferenceSession(model, options);
    }

    public NodeMetadata Input => _session.InputMetadata["input"];

    public NodeMetadata Output => _session.OutputMetadata["logits"];

    public Dictionary<string, string> Metadata => _session.ModelMetadata.CustomMetadataMap;

    /// <summary>The names of a model's stored tensors, read from its fields: 7 is the graph, there 5 a tensor, there 8 its name.</summary>
    public static List<string> InitializersOf(byte[] model) =>
        [.. FieldsOf(model, 7).SelectMany(static graph => FieldsOf(graph, 5)).SelectMany(static tensor => FieldsOf(tensor, 8)).Select(System.Text.Encoding.UTF8.GetString)];

    /// <summary>What the model makes of an input.</summary>
    public Tensor Run(Tensor input)
    {
        DenseTensor<float> values = new(input.data<float>().ToArray(), [.. input.shape.Select(static size => (int)size)]);
        using IDisposableReadOnlyCollection<DisposableNamedOnnxValue> outputs = _session.Run([NamedOnnxValue.CreateFromTensor("input", values)]);
        Microsoft.ML.OnnxRuntime.Tensors.Tensor<float> output = outputs[0].AsTensor<float>();
        return tensor(output.ToArray(), [.. output.Dimensions.ToArray().Select(static size => (long)size)]);
    }

    public void Dispose() => _session.Dispose();

    private static IEnumerable<byte[]> FieldsOf(byte[] message, int field)
    {
        List<byte[]> found = [];
        CodedInputStream input = new(message);
        while (input.ReadTag() is var tag and not 0)
        {
            if (WireFormat.GetTagFieldNumber(tag) == field && WireFormat.GetTagWireType(tag) == WireFormat.WireType.LengthDelimited)
            {
                found.Add(input.ReadBytes().ToByteArray());
            }
            else
            {
                input.SkipLastField();
            }
        }

        return found;
    }
}
