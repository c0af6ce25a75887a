using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace NasDsl.Torch;

/// <summary>A space of stacked cells: what was found on few narrow cells can be built on many wide ones.</summary>
/// <typeparam name="TSelf">The space's own type.</typeparam>
public interface IStackedSpace<TSelf> : INetworkSpace<TSelf>
    where TSelf : class, IStackedSpace<TSelf>
{
    /// <summary>Builds this architecture on <paramref name="cells"/> cells that start with <paramref name="channels"/> channels.</summary>
    Module<Tensor, Tensor> Build(int cells, int channels, BuildOptions? options = null);

    /// <summary>The cost of that network.</summary>
    NetworkCost Cost(int cells, int channels);
}
