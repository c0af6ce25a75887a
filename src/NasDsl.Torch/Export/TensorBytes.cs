using TorchSharp;
using static TorchSharp.torch;

namespace NasDsl.Torch;

/// <summary>A tensor's numbers as bytes: row by row, little-endian (which is what all systems that libtorch is built for have in memory).</summary>
internal static class TensorBytes
{
    private const int BufferSize = 1 << 16;

    /// <summary>Writes the numbers of a tensor, on whichever device it is and however its rows lie.</summary>
    public static void Write(Tensor tensor, Stream stream)
    {
        using var withoutGraph = no_grad();
        using DisposeScope scope = NewDisposeScope();
        Tensor plain = tensor.detach().cpu().contiguous();
        if (plain.numel() > 0)
        {
            plain.WriteBytesToStream(stream, BufferSize);
        }
    }

    /// <summary>The numbers of a tensor.</summary>
    public static byte[] Of(Tensor tensor)
    {
        using MemoryStream stream = new();
        Write(tensor, stream);
        return stream.ToArray();
    }

    /// <summary>Reads a tensor to the CPU; the caller disposes it.</summary>
    /// <exception cref="EndOfStreamException">There are fewer bytes than the shape asks for.</exception>
    public static Tensor Read(long[] shape, ScalarType type, Stream stream)
    {
        Tensor tensor = empty(shape, dtype: type, device: CPU);
        try
        {
            if (tensor.numel() > 0)
            {
                tensor.ReadBytesFromStream(stream, BufferSize);
            }

            return tensor;
        }
        catch
        {
            tensor.Dispose();
            throw;
        }
    }
}
