using System.Numerics;
using System.Runtime.InteropServices;
using TorchSharp;
using static TorchSharp.torch;

namespace NasDsl.Torch;

/// <summary>Tells data sets apart by the very bits of their examples and labels, in order.</summary>
internal static class DatasetHash
{
    private const int ExamplesAtOnce = 1024;
    private const ulong Prime = 0x9E3779B97F4A7C15;

    public static ulong Of(Dataset data)
    {
        ulong hash = 0;
        for (int start = 0; start < data.Count; start += ExamplesAtOnce)
        {
            using DisposeScope scope = NewDisposeScope();
            int count = Math.Min(ExamplesAtOnce, data.Count - start);
            hash = Add(hash, data.Inputs.narrow(0, start, count));
            hash = Add(hash, data.Labels.narrow(0, start, count));
        }

        return hash;
    }

    private static ulong Add(ulong hash, Tensor part)
    {
        ReadOnlySpan<byte> bytes = part.detach().cpu().contiguous().bytes;
        ReadOnlySpan<ulong> words = MemoryMarshal.Cast<byte, ulong>(bytes);
        foreach (ulong word in words)
        {
            hash = BitOperations.RotateLeft((hash ^ word) * Prime, 29);
        }

        foreach (byte rest in bytes[(words.Length * sizeof(ulong))..])
        {
            hash = BitOperations.RotateLeft((hash ^ rest) * Prime, 29);
        }

        return hash;
    }
}
