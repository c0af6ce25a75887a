using static TorchSharp.torch;

namespace NasDsl.Torch;

/// <summary>The batch norm behind the sum of a layer's output and of what its skip links add (ENAS, arXiv 1802.03268).</summary>
public sealed class SumNorm : Operation
{
    private readonly WidthNorm _norm;

    /// <summary>Builds it for a place whose shapes are kept.</summary>
    public SumNorm(Place place)
        : base(nameof(SumNorm), place) => _norm = new WidthNorm(this, "bn", place.Site, place.OutWidths, place.Site.Affine);

    /// <inheritdoc/>
    protected override Tensor Run(Tensor input, LayerShape shape) => _norm.Apply(input, shape.OutChannels);

    internal override GraphValue Describe(GraphBuilder graph, GraphValue input)
    {
        graph.BeginClass("SumNorm", "The batch norm behind a sum.");
        return _norm.Describe(graph, input, SourceNames.Out);
    }
}
