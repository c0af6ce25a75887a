using NasDsl.Torch;
using NasDsl.Torch.Tests;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace NasDsl.Export.Tests;

/// <summary>A network with weights and statistics that tell a wrong layer from a right one, and what is taken away of it.</summary>
internal sealed record Winner(string Name, Module<Tensor, Tensor> Network, int[] InputShape, Func<CSharpOptions, string> Source)
{
    /// <summary>A sampled architecture's network.</summary>
    public static Winner Of<S>(ulong seed)
        where S : class, INetworkSpace<S> => Of(S.Sample(new RandomSource(seed)), seed, static architecture => architecture.Build());

    /// <summary>A sampled architecture's network on other cells.</summary>
    public static Winner OfStack<S>(ulong seed, int cells, int channels)
        where S : class, IStackedSpace<S> => Of(S.Sample(new RandomSource(seed)), seed, architecture => architecture.Build(cells, channels));

    /// <summary>An architecture's network.</summary>
    public static Winner Of<S>(S architecture, ulong seed, Func<S, Module<Tensor, Tensor>> build)
        where S : class, INetworkSpace<S>
    {
        TorchSeed.Set(seed);
        Module<Tensor, Tensor> network = build(architecture);
        Agreement.Disturb(network, seed);
        network.eval();
        NetworkExport<S> export = NetworkExport.Of(architecture, network);
        return new Winner($"{S.SpaceName}{seed}", network, S.InputShape.ToArray(), export.ToCSharp);
    }

    public override string ToString() => Name;
}
