using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace NasDsl.Torch;

/// <summary>Batch norm and ReLU, as after a stack of pre-activation cells (NAS-Bench-201, arXiv 2001.00326).</summary>
public sealed class NormHead : Operation
{
    private readonly WidthNorm _norm;

    /// <summary>Builds it for a place whose shapes are kept.</summary>
    public NormHead(Place place)
        : base(nameof(NormHead), place) => _norm = new WidthNorm(this, "bn", place.Site, place.OutWidths, place.Site.Affine);

    /// <inheritdoc/>
    protected override Tensor Run(Tensor input, LayerShape shape)
    {
        using Tensor normalized = _norm.Apply(input, shape.OutChannels);
        return functional.relu(normalized);
    }

    internal override GraphValue Describe(GraphBuilder graph, GraphValue input)
    {
        graph.BeginClass("BnRelu", "Batch norm, ReLU.");
        return graph.Relu(_norm.Describe(graph, input, SourceNames.Out));
    }
}
