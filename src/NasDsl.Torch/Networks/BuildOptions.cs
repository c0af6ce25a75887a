using TorchSharp;
using static TorchSharp.torch;

namespace NasDsl.Torch;

/// <summary>Where and in which precision a network is built. Every tensor a network makes is made with both.</summary>
/// <param name="Device">The device; the CPU where null.</param>
/// <param name="ScalarType">The floating-point type of weights and activations.</param>
public sealed record BuildOptions(Device? Device = null, ScalarType ScalarType = ScalarType.Float32)
{
    /// <summary>The device, never null.</summary>
    public Device TargetDevice => Device ?? CPU;

    /// <summary>Of a mixture: how its candidates work on a part of the channels; null for all of them. Such a mixture's weights fit no network.</summary>
    public PartialChannels? PartialChannels { get; init; }
}
