using static TorchSharp.torch;

namespace NasDsl.Torch;

/// <summary>Positions of sequences of shape (batch, length, channels).</summary>
internal static class Positions
{
    /// <summary>Every so-many-th position, from the first on, as a view.</summary>
    public static Tensor Every(Tensor input, int stride) => input.slice(1, 0, input.size(1), stride);
}
