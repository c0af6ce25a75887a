using System.Globalization;
using TorchSharp;
using static TorchSharp.torch;

namespace NasDsl.Torch;

/// <summary>Devices by name.</summary>
public static class Devices
{
    /// <summary>The device of that name: <c>cpu</c>, <c>cuda</c> (the first CUDA device), <c>cuda:N</c>, or <c>auto</c> (CUDA where there is one, else the
    /// CPU).</summary>
    /// <exception cref="ArgumentException">The name is none of these.</exception>
    /// <exception cref="InvalidOperationException">There is no such device here; the message lists those there are.</exception>
    public static Device Parse(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Parse(name, cuda.is_available() ? cuda.device_count() : 0);
    }

    /// <summary>As <see cref="Parse(string)"/>, on a machine with <paramref name="cudaDevices"/> CUDA devices.</summary>
    internal static Device Parse(string name, int cudaDevices)
    {
        string wanted = name.Trim().ToLowerInvariant();
        int index = wanted switch
        {
            "cpu" => -1,
            "auto" => cudaDevices > 0 ? 0 : -1,
            "cuda" => 0,
            _ when wanted.StartsWith("cuda:", StringComparison.Ordinal)
                && int.TryParse(wanted.AsSpan(5), NumberStyles.None, CultureInfo.InvariantCulture, out int number) => number,
            _ => throw new ArgumentException($"'{name}' names no device; there are cpu, cuda, cuda:N and auto.", nameof(name)),
        };
        if (index < 0)
        {
            return CPU;
        }

        return index < cudaDevices
            ? new Device(DeviceType.CUDA, index)
            : throw new InvalidOperationException($"There is no device '{name}' here; there {Describe(cudaDevices)}");
    }

    private static string Describe(int cudaDevices) => cudaDevices switch
    {
        0 => "is only cpu. (A CUDA device needs a driver, and the CUDA build of libtorch: -p:TorchBackend=cuda.)",
        1 => "are cpu and cuda:0.",
        _ => $"are cpu and cuda:0 … cuda:{cudaDevices - 1}.",
    };
}
