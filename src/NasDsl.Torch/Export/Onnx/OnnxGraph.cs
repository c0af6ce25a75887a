using System.Globalization;
using System.Runtime.InteropServices;
using TorchSharp;
using static TorchSharp.torch;

namespace NasDsl.Torch;

/// <summary>A graph of ONNX operators on float32 tensors, as it is put together.</summary>
internal sealed class OnnxGraph : IDisposable
{
    private readonly ProtoMessage _message = new();
    private readonly HashSet<string> _names = [];
    private readonly HashSet<string> _initializers = [];

    /// <summary>Adds an operator.</summary>
    /// <param name="type">The operator: <c>Conv</c>.</param>
    /// <param name="name">What it and its output are called; a number is added where something is called so already.</param>
    /// <param name="inputs">The names of what it reads.</param>
    /// <param name="attributes">Its settings.</param>
    /// <returns>The name of its output.</returns>
    public string Operator(string type, string name, IEnumerable<string> inputs, params IEnumerable<OnnxAttribute> attributes)
    {
        string unique = name;
        for (int number = 2; !_names.Add(unique); number++)
        {
            unique = string.Create(CultureInfo.InvariantCulture, $"{name}_{number}");
        }

        ProtoMessage node = new();
        foreach (string input in inputs)
        {
            node.Add(OnnxFields.NodeInput, input);
        }

        node.Add(OnnxFields.NodeOutput, unique).Add(OnnxFields.NodeName, unique).Add(OnnxFields.NodeOpType, type);
        foreach (OnnxAttribute attribute in attributes)
        {
            node.Add(OnnxFields.NodeAttribute, attribute.ToMessage());
        }

        _message.Add(OnnxFields.GraphNode, node);
        return unique;
    }

    /// <summary>Stores a learned tensor, as float32, under the name that the network knows it by.</summary>
    public string Weight(string name, Tensor tensor)
    {
        if (_initializers.Add(name))
        {
            using var withoutGraph = no_grad();
            using DisposeScope scope = NewDisposeScope();
            AddInitializer(name, OnnxFields.ElementFloat, tensor.shape, TensorBytes.Of(tensor.to_type(ScalarType.Float32)));
        }

        return name;
    }

    /// <summary>Stores numbers that stand for all of a dimension.</summary>
    public string Filled(float number, long length)
    {
        string name = string.Create(CultureInfo.InvariantCulture, $"constant.f32.{number}x{length}");
        float[] numbers = new float[length];
        Array.Fill(numbers, number);
        return Constant(name, OnnxFields.ElementFloat, [length], MemoryMarshal.AsBytes<float>(numbers).ToArray());
    }

    /// <summary>Stores one number.</summary>
    public string Number(float number) => Constant(
        string.Create(CultureInfo.InvariantCulture, $"constant.f32.{number:R}"), OnnxFields.ElementFloat, [], BitConverter.GetBytes(number));

    /// <summary>Stores whole numbers.</summary>
    public string Wholes(params long[] numbers) => Constant(
        "constant.i64." + string.Join(".", numbers), OnnxFields.ElementInt64, [numbers.Length], MemoryMarshal.AsBytes<long>(numbers).ToArray());

    /// <summary>Keeps a name for what comes in, or for a weight: no operator gets it.</summary>
    public void Reserve(string name) => _names.Add(name);

    /// <summary>The finished graph.</summary>
    /// <param name="name">What it is called.</param>
    /// <param name="input">What comes in: its name, and its shape behind the batch.</param>
    /// <param name="output">What goes out.</param>
    public ReadOnlyMemory<byte> Finish(string name, (string Name, IReadOnlyList<int> Shape) input, (string Name, IReadOnlyList<int> Shape) output) => _message
        .Add(OnnxFields.GraphName, name)
        .Add(OnnxFields.GraphInput, ValueOf(input.Name, input.Shape))
        .Add(OnnxFields.GraphOutput, ValueOf(output.Name, output.Shape))
        .ToMemory();

    /// <inheritdoc/>
    public void Dispose() => _message.Dispose();

    private static ProtoMessage ValueOf(string name, IReadOnlyList<int> shape)
    {
        ProtoMessage sizes = new();
        sizes.Add(OnnxFields.ShapeDim, new ProtoMessage().Add(OnnxFields.DimParam, "batch"));
        foreach (int size in shape)
        {
            sizes.Add(OnnxFields.ShapeDim, new ProtoMessage().Add(OnnxFields.DimValue, (long)size));
        }

        ProtoMessage tensor = new ProtoMessage().Add(OnnxFields.TensorTypeElement, OnnxFields.ElementFloat).Add(OnnxFields.TensorTypeShape, sizes);
        return new ProtoMessage().Add(OnnxFields.ValueName, name).Add(OnnxFields.ValueType, new ProtoMessage().Add(OnnxFields.TypeTensor, tensor));
    }

    private string Constant(string name, int type, long[] shape, byte[] bytes)
    {
        if (_initializers.Add(name))
        {
            AddInitializer(name, type, shape, bytes);
        }

        return name;
    }

    private void AddInitializer(string name, int type, long[] shape, byte[] bytes)
    {
        ProtoMessage tensor = new();
        foreach (long size in shape)
        {
            tensor.Add(OnnxFields.TensorDims, size);
        }

        tensor.Add(OnnxFields.TensorType, type).Add(OnnxFields.TensorName, name).Add(OnnxFields.TensorRawData, bytes);
        _message.Add(OnnxFields.GraphInitializer, tensor);
    }
}
