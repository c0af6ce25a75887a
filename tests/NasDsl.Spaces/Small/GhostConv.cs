using NasDsl.Torch;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace NasDsl.Spaces;

/// <summary>A user's operation that does not tell its cost: a thin convolution, whose output is repeated by depthwise convolutions (GhostNet, arXiv 1911.11907).</summary>
public sealed class GhostConv : Module<Tensor, Tensor>, IExportable
{
    private readonly Conv2d _primary;
    private readonly Conv2d _cheap;
    private readonly BatchNorm2d _norm;
    private readonly int _outChannels;

    public GhostConv(int inChannels, int outChannels, int stride, int ratio)
        : base(nameof(GhostConv))
    {
        _outChannels = outChannels;
        int thin = (outChannels + ratio - 1) / ratio;
        _primary = Conv2d(inChannels, thin, 1, stride: stride, bias: false, device: CPU);
        _cheap = Conv2d(thin, thin * (ratio - 1), 3, padding: 1, groups: thin, bias: false, device: CPU);
        _norm = BatchNorm2d(outChannels, device: CPU);
        RegisterComponents();
    }

    public override Tensor forward(Tensor input)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor thin = _primary.call(input);
        Tensor all = cat([thin, _cheap.call(thin)], 1).narrow(1, 0, _outChannels);
        return functional.relu(_norm.call(all)).MoveToOuterDisposeScope();
    }

    /// <inheritdoc/>
    public GraphValue Describe(GraphBuilder graph, GraphValue input)
    {
        GraphValue thin = graph.Apply(_primary, input);
        GraphValue all = graph.Concat(1, thin, graph.Apply(_cheap, thin));
        return graph.Relu(graph.Apply(_norm, graph.Slice(all, axis: 1, start: 0, end: _outChannels)));
    }
}
