using TorchSharp;
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

    /// <summary>Begins a step of work that may be interrupted. A device's generator, whose state cannot be asked for (<see cref="GeneratorState"/>), is seeded anew; the CPU's goes on.</summary>
    internal static void BeginStep(Device device, RandomSource random, long step)
    {
        if (device.type != DeviceType.CPU)
        {
            Set(random.Fork((ulong)step).NextUInt64());
        }
    }
}
