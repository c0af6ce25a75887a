using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace NasDsl.Torch;

/// <summary>A space whose architectures can be built as networks.</summary>
/// <typeparam name="TSelf">The space's own type.</typeparam>
public interface INetworkSpace<TSelf> : ISearchSpace<TSelf>, INetworkCost
    where TSelf : class, INetworkSpace<TSelf>
{
    /// <summary>The shape of one example, without the batch: <c>[C, H, W]</c>, <c>[L, C]</c> for sequences, or <c>[N]</c>.</summary>
    static abstract ReadOnlySpan<int> InputShape { get; }

    /// <summary>The number of classes: the network gives (batch, Classes) logits.</summary>
    static abstract int Classes { get; }

    /// <summary>Builds this architecture as a module with fresh weights.</summary>
    /// <exception cref="InvalidOperationException">The architecture is not admissible.</exception>
    Module<Tensor, Tensor> Build(BuildOptions? options = null);
}
