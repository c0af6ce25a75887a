using static TorchSharp.torch;

namespace NasDsl.Torch;

/// <summary>Layers in series.</summary>
internal static class Chain
{
    /// <summary>Applies a layer and frees its input, unless that is the series' own input or what an identity passed on.</summary>
    public static Tensor Next(Operation layer, Tensor x, Tensor input)
    {
        Tensor y = layer.call(x);
        if (!ReferenceEquals(x, input) && !ReferenceEquals(x, y))
        {
            x.Dispose();
        }

        return y;
    }
}
