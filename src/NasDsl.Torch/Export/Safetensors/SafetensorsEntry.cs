using static TorchSharp.torch;

namespace NasDsl.Torch;

/// <summary>One tensor of a safetensors file, as its header tells of it.</summary>
/// <param name="Name">The name: <c>stem.conv.weight</c>.</param>
/// <param name="Type">The type of its numbers.</param>
/// <param name="Shape">The size of each dimension; empty for a single number.</param>
/// <param name="Offset">Where its bytes begin, from the end of the header.</param>
/// <param name="Length">How many bytes it has.</param>
public sealed record SafetensorsEntry(string Name, ScalarType Type, IReadOnlyList<long> Shape, long Offset, long Length)
{
    /// <summary>Where the bytes behind it begin.</summary>
    internal long End => Offset + Length;

    internal static string TextOf(IEnumerable<long> shape) => $"[{string.Join(", ", shape)}]";
}
