using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace NasDsl.Torch;

/// <summary>
/// An inverted residual (MobileNetV2, arXiv 1801.04381): 1×1 to a multiple of the input channels, BN, ReLU, depthwise, BN, ReLU, 1×1, BN; a shortcut
/// where input and output have one shape. An expansion of 1 leaves the first 1×1 out.
/// </summary>
public sealed class MBConvOperation : Operation
{
    private readonly int _expand;
    private readonly SlicedConvolution? _expansion;
    private readonly WidthNorm? _expansionNorm;
    private readonly SlicedConvolution _depthwise;
    private readonly WidthNorm _depthwiseNorm;
    private readonly SlicedConvolution _projection;
    private readonly WidthNorm _projectionNorm;

    /// <summary>Builds it for a place.</summary>
    /// <param name="place">Where it stands.</param>
    /// <param name="kernel">The depthwise kernel's side, odd.</param>
    /// <param name="expand">The hidden channels in multiples of the input channels.</param>
    public MBConvOperation(Place place, int kernel, int expand)
        : base(nameof(MBConvOperation), place)
    {
        Site site = place.Site;
        _expand = expand;
        int hidden = place.MaxIn * expand;
        int[] hiddenWidths = [.. place.InWidths.Select(width => width * expand)];
        if (expand > 1)
        {
            _expansion = SlicedConvolution.Pointwise(this, "expand", site, place.MaxIn, hidden);
            _expansionNorm = new WidthNorm(this, "expand_bn", site, hiddenWidths, site.Affine);
        }

        _depthwise = SlicedConvolution.Depthwise(this, "depthwise", site, hidden, place.Shapes[0].Stride, kernel);
        _depthwiseNorm = new WidthNorm(this, "depthwise_bn", site, hiddenWidths, site.Affine);
        _projection = SlicedConvolution.Pointwise(this, "project", site, hidden, place.MaxOut);
        _projectionNorm = new WidthNorm(this, "project_bn", site, place.OutWidths, site.Affine);
    }

    /// <inheritdoc/>
    protected override Tensor Run(Tensor input, LayerShape shape)
    {
        if (_expansion is null)
        {
            return Reduce(input, input, shape);
        }

        int hidden = shape.InChannels * _expand;
        using Tensor expanded = _expansion.Apply(input, shape.InChannels, hidden);
        using Tensor normalized = _expansionNorm!.Apply(expanded, hidden);
        using Tensor activated = functional.relu(normalized);
        return Reduce(input, activated, shape);
    }

    private Tensor Reduce(Tensor input, Tensor features, LayerShape shape)
    {
        int hidden = shape.InChannels * _expand;
        using Tensor spatial = _depthwise.Apply(features, hidden, hidden, shape.Stride);
        using Tensor normalized = _depthwiseNorm.Apply(spatial, hidden);
        using Tensor activated = functional.relu(normalized);
        using Tensor projected = _projection.Apply(activated, hidden, shape.OutChannels);
        if (!shape.IsKept)
        {
            return _projectionNorm.Apply(projected, shape.OutChannels);
        }

        using Tensor residual = _projectionNorm.Apply(projected, shape.OutChannels);
        return TensorSum.Of(input, residual);
    }

    internal override GraphValue Describe(GraphBuilder graph, GraphValue input)
    {
        bool isResidual = Shape.IsKept;
        graph.BeginClass(
            (isResidual ? "Residual" : "") + (_expansion is null ? "DepthwiseConv" : "MBConv"),
            $"An inverted residual: {(_expansion is null ? "" : "1×1 to more channels, ")}depthwise, 1×1, each with batch norm{(isResidual ? ", and a shortcut" : "")}.");
        graph.Parameter(SourceNames.Kernel, _depthwise.Kernel);
        graph.Parameter("expansion", _expand);
        string hidden = _expansion is null ? SourceNames.In : $"{SourceNames.In} * expansion";
        GraphValue x = input;
        if (_expansion is not null)
        {
            x = _expansion.Describe(graph, x, SourceNames.In, hidden);
            x = graph.Relu(_expansionNorm!.Describe(graph, x, hidden));
        }

        x = _depthwise.Describe(graph, x, hidden, hidden, SourceNames.Kernel, SourceNames.Stride);
        x = graph.Relu(_depthwiseNorm.Describe(graph, x, hidden));
        x = _projection.Describe(graph, x, hidden, SourceNames.Out);
        x = _projectionNorm.Describe(graph, x, SourceNames.Out);
        return isResidual ? graph.Add(input, x) : x;
    }
}
