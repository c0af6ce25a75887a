using TorchSharp;
using static TorchSharp.torch;

namespace NasDsl.Torch;

/// <summary>The forward pass of layers with skip links, which network and path supernet share.</summary>
internal static class LinkedChain
{
    /// <summary>Gives h of the last layer: h₀ is the input, and hₗ₊₁ = op₀(h₀) for l = 0, else norm(opₗ(hₗ) + Σ hⱼ) over the links j of layer l.</summary>
    /// <param name="input">What the range reads.</param>
    /// <param name="layers">The operations in order.</param>
    /// <param name="norms">The batch norm behind each layer but the first.</param>
    /// <param name="links">The links of each layer, ascending.</param>
    public static Tensor Forward(Tensor input, IReadOnlyList<Operation> layers, IReadOnlyList<SumNorm> norms, IReadOnlyList<IReadOnlyList<int>> links)
    {
        using DisposeScope scope = NewDisposeScope();
        var read = new Tensor[layers.Count];
        Tensor x = input;
        for (int layer = 0; layer < read.Length; layer++)
        {
            read[layer] = x;
            x = layers[layer].call(x);
            for (int i = 0; i < links[layer].Count; i++)
            {
                x = x.add(read[links[layer][i]]);
            }

            x = layer == 0 ? x : norms[layer - 1].call(x);
        }

        return scope.MoveToOuter(x);
    }
}
