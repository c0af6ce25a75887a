using static TorchSharp.torch;

namespace NasDsl.Torch;

/// <summary>Layers in series.</summary>
internal static class Chain
{
    /// <summary>Applies the layers in order; what lies between them is freed at once.</summary>
    public static Tensor Forward(IReadOnlyList<Operation> layers, Tensor input)
    {
        Tensor x = input;
        for (int i = 0; i < layers.Count; i++)
        {
            x = Next(layers[i], x, input);
        }

        return x;
    }

    // Frees the layer's input, unless that is the series' own input or what an identity passed on.
    private static Tensor Next(Operation layer, Tensor x, Tensor input)
    {
        Tensor y = layer.call(x);
        if (!ReferenceEquals(x, input) && !ReferenceEquals(x, y))
        {
            x.Dispose();
        }

        return y;
    }
}
