using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace NasDsl.Torch;

/// <summary>Tensors bit by bit: type, shape, then the numbers in row order as they are in memory, little-endian; and modules, whose parameters and buffers have names.</summary>
internal static class TensorState
{
    private const int BufferSize = 1 << 16;

    public static void Write(this BinaryWriter writer, Tensor tensor)
    {
        using var withoutGraph = no_grad();
        using DisposeScope scope = NewDisposeScope();
        writer.Write((sbyte)tensor.dtype);
        writer.Write((byte)tensor.dim());
        foreach (long size in tensor.shape)
        {
            writer.Write(size);
        }

        writer.Flush();
        tensor.detach().cpu().contiguous().WriteBytesToStream(writer.BaseStream, BufferSize);
    }

    /// <summary>A new tensor, in the caller's dispose scope.</summary>
    public static Tensor ReadTensor(this BinaryReader reader, Device device)
    {
        using DisposeScope scope = NewDisposeScope();
        ScalarType type = (ScalarType)reader.ReadSByte();
        long[] shape = new long[reader.ReadByte()];
        for (int i = 0; i < shape.Length; i++)
        {
            shape[i] = reader.ReadInt64();
        }

        Tensor read = empty(shape, type, CPU);
        read.ReadBytesFromStream(reader.BaseStream, BufferSize);
        return scope.MoveToOuter(read.to(device));
    }

    /// <summary>Fills a tensor.</summary>
    /// <exception cref="InvalidDataException">What is kept has another shape or type.</exception>
    public static void Read(this BinaryReader reader, Tensor target, string name = "tensor")
    {
        using var withoutGraph = no_grad();
        using DisposeScope scope = NewDisposeScope();
        Tensor kept = reader.ReadTensor(CPU);
        if (kept.dtype != target.dtype || !kept.shape.AsSpan().SequenceEqual(target.shape))
        {
            throw new InvalidDataException(
                $"The state has {kept.dtype} of ({string.Join(", ", kept.shape)}) for {name}, which is {target.dtype} of ({string.Join(", ", target.shape)}).");
        }

        target.copy_(kept);
    }

    /// <summary>Writes the parameters and buffers of a module.</summary>
    public static void Write(this BinaryWriter writer, Module module)
    {
        List<(string Name, Tensor Tensor)> all = [.. module.NamedTensors()];
        writer.WriteList(all, entry => writer.WriteNamed(entry.Name, entry.Tensor));
    }

    /// <summary>Fills the parameters and buffers of a module.</summary>
    /// <exception cref="InvalidDataException">What is kept is of another module.</exception>
    public static void Read(this BinaryReader reader, Module module)
    {
        List<(string Name, Tensor Tensor)> all = [.. module.NamedTensors()];
        int kept = reader.ReadInt32();
        if (kept != all.Count)
        {
            throw new InvalidDataException($"The state has {kept} parameters and buffers for {module.GetName()}, which has {all.Count}.");
        }

        foreach ((string name, Tensor tensor) in all)
        {
            reader.Section(name);
            reader.Read(tensor, name);
        }
    }

    public static void WriteNamed(this BinaryWriter writer, string name, Tensor tensor)
    {
        writer.Write(name);
        writer.Write(tensor);
    }

    /// <summary>The parameters, then the buffers.</summary>
    public static IEnumerable<(string Name, Tensor Tensor)> NamedTensors(this Module module)
    {
        foreach ((string name, Parameter parameter) in module.named_parameters())
        {
            yield return (name, parameter);
        }

        foreach ((string name, Tensor buffer) in module.named_buffers())
        {
            yield return (name, buffer);
        }
    }
}
