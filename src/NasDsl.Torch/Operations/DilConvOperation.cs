using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace NasDsl.Torch;

/// <summary>
/// A depthwise-separable convolution of dilation 2, applied once (DARTS, arXiv 1806.09055): ReLU, depthwise, 1×1, BN in cells; depthwise, 1×1, BN, ReLU in chains.
/// </summary>
public sealed class DilConvOperation : Operation
{
    private readonly SlicedConvolution _depthwise;
    private readonly SlicedConvolution _pointwise;
    private readonly WidthNorm _norm;

    /// <summary>Builds it for a place.</summary>
    /// <param name="place">Where it stands.</param>
    /// <param name="kernel">The depthwise kernel's side, odd.</param>
    public DilConvOperation(Place place, int kernel)
        : base(nameof(DilConvOperation), place)
    {
        _depthwise = SlicedConvolution.Depthwise(
            this, "depthwise", place.Site, place.MaxIn, place.Shapes[0].Stride, kernel, dilation: 2);
        _pointwise = SlicedConvolution.Pointwise(this, "pointwise", place.Site, place.MaxIn, place.MaxOut);
        _norm = new WidthNorm(this, "bn", place.Site, place.OutWidths, place.Site.Affine);
    }

    internal override bool StartsWithRelu => Place.Site.IsCell;

    /// <inheritdoc/>
    protected override Tensor Run(Tensor input, LayerShape shape)
    {
        using Tensor spatial = _depthwise.Apply(input, shape.InChannels, shape.InChannels, shape.Stride);
        using Tensor mixed = _pointwise.Apply(spatial, shape.InChannels, shape.OutChannels);
        if (Place.Site.IsCell)
        {
            return _norm.Apply(mixed, shape.OutChannels);
        }

        using Tensor normalized = _norm.Apply(mixed, shape.OutChannels);
        return functional.relu(normalized);
    }

    internal override GraphValue Describe(GraphBuilder graph, GraphValue input)
    {
        graph.BeginClass(
            Place.Site.IsCell ? "ReluDilConv" : "DilConv",
            Place.Site.IsCell ? "ReLU, a depthwise convolution of dilation 2, a 1×1 convolution, batch norm."
            : "A depthwise convolution of dilation 2, a 1×1 convolution, batch norm, ReLU.");
        graph.Parameter(SourceNames.Kernel, _depthwise.Kernel);
        GraphValue x = DescribeActivation(graph, input);
        x = _depthwise.Describe(graph, x, SourceNames.In, SourceNames.In, SourceNames.Kernel, SourceNames.Stride);
        x = _pointwise.Describe(graph, x, SourceNames.In, SourceNames.Out);
        x = _norm.Describe(graph, x, SourceNames.Out);
        return Place.Site.IsCell ? x : graph.Relu(x);
    }
}
