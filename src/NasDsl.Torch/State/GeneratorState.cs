using TorchSharp;
using static TorchSharp.torch;

namespace NasDsl.Torch;

/// <summary>
/// The state of libtorch's generator on the CPU, from which dropout draws. That of a CUDA device cannot be asked for, so work on such a device seeds it anew at each of its
/// steps, and has nothing to keep.
/// </summary>
internal static class GeneratorState
{
    public static void WriteGenerator(this BinaryWriter writer)
    {
        using DisposeScope scope = NewDisposeScope();
        using Generator generator = Generator.Default;
        writer.Write(generator.get_state());
    }

    public static void ReadGenerator(this BinaryReader reader)
    {
        using DisposeScope scope = NewDisposeScope();
        using Generator generator = Generator.Default;
        generator.set_state(reader.ReadTensor(CPU));
    }
}
