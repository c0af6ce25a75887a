using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace NasDsl.Torch;

/// <summary>
/// A depthwise-separable convolution applied twice (DARTS, arXiv 1806.09055): in cells twice ReLU, depthwise, 1×1, BN; in chains twice depthwise, 1×1,
/// BN, ReLU. The first half has the stride and keeps the channels.
/// </summary>
public sealed class SepConvOperation : Operation
{
    private readonly SlicedConvolution _depthwise1;
    private readonly SlicedConvolution _pointwise1;
    private readonly WidthNorm _norm1;
    private readonly SlicedConvolution _depthwise2;
    private readonly SlicedConvolution _pointwise2;
    private readonly WidthNorm _norm2;

    /// <summary>Builds it for a place.</summary>
    /// <param name="place">Where it stands.</param>
    /// <param name="kernel">The depthwise kernels' side, odd.</param>
    public SepConvOperation(Place place, int kernel)
        : base(nameof(SepConvOperation), place)
    {
        Site site = place.Site;
        _depthwise1 = SlicedConvolution.Depthwise(this, "depthwise1", site, place.MaxIn, place.Shapes[0].Stride, kernel);
        _pointwise1 = SlicedConvolution.Pointwise(this, "pointwise1", site, place.MaxIn, place.MaxIn);
        _norm1 = new WidthNorm(this, "bn1", site, place.InWidths, site.Affine);
        _depthwise2 = SlicedConvolution.Depthwise(this, "depthwise2", site, place.MaxIn, stride: 1, kernel);
        _pointwise2 = SlicedConvolution.Pointwise(this, "pointwise2", site, place.MaxIn, place.MaxOut);
        _norm2 = new WidthNorm(this, "bn2", site, place.OutWidths, site.Affine);
    }

    internal override bool StartsWithRelu => Place.Site.IsCell;

    /// <inheritdoc/>
    protected override Tensor Run(Tensor input, LayerShape shape)
    {
        (int inChannels, int outChannels, int stride) = shape;
        using Tensor spatial1 = _depthwise1.Apply(input, inChannels, inChannels, stride);
        using Tensor mixed1 = _pointwise1.Apply(spatial1, inChannels, inChannels);
        using Tensor normalized1 = _norm1.Apply(mixed1, inChannels);
        using Tensor activated = functional.relu(normalized1);
        using Tensor spatial2 = _depthwise2.Apply(activated, inChannels, inChannels);
        using Tensor mixed2 = _pointwise2.Apply(spatial2, inChannels, outChannels);
        if (Place.Site.IsCell)
        {
            return _norm2.Apply(mixed2, outChannels);
        }

        using Tensor normalized2 = _norm2.Apply(mixed2, outChannels);
        return functional.relu(normalized2);
    }

    internal override GraphValue Describe(GraphBuilder graph, GraphValue input)
    {
        graph.BeginClass(
            Place.Site.IsCell ? "ReluSepConv" : "SepConv",
            Place.Site.IsCell ? "A depthwise-separable convolution, twice: ReLU, depthwise, 1×1, batch norm."
            : "A depthwise-separable convolution, twice: depthwise, 1×1, batch norm, ReLU.");
        graph.Parameter(SourceNames.Kernel, _depthwise1.Kernel);
        GraphValue x = DescribeActivation(graph, input);
        x = _depthwise1.Describe(graph, x, SourceNames.In, SourceNames.In, SourceNames.Kernel, SourceNames.Stride);
        x = _pointwise1.Describe(graph, x, SourceNames.In, SourceNames.In);
        x = graph.Relu(_norm1.Describe(graph, x, SourceNames.In));
        x = _depthwise2.Describe(graph, x, SourceNames.In, SourceNames.In, SourceNames.Kernel);
        x = _pointwise2.Describe(graph, x, SourceNames.In, SourceNames.Out);
        x = _norm2.Describe(graph, x, SourceNames.Out);
        return Place.Site.IsCell ? x : graph.Relu(x);
    }
}
