using static TorchSharp.torch;

namespace NasDsl.Torch;

/// <summary>Seeds libtorch's own generators, from which initial weights and dropout are drawn.</summary>
public static class TorchSeed
{
    /// <summary>Seeds the generators of all devices.</summary>
    public static void Set(ulong seed)
    {
        using Generator generator = random.manual_seed(unchecked((long)seed));
    }
}
