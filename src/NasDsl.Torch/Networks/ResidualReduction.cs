using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace NasDsl.Torch;

/// <summary>
/// The residual block between the stages of a stack without reduction cells (NAS-Bench-201, arXiv 2001.00326): ReLU-Conv3×3-BN of the stride and
/// ReLU-Conv3×3-BN, plus a shortcut of a 2×2 average pool and a 1×1 convolution without batch norm.
/// </summary>
public sealed class ResidualReduction : Operation
{
    private readonly ConvOperation _first;
    private readonly ConvOperation _second;
    private readonly SlicedConvolution _shortcut;

    /// <summary>Builds it for a place in a cell's site, of stride 2.</summary>
    public ResidualReduction(Place place)
        : base(nameof(ResidualReduction), place)
    {
        _first = new ConvOperation(place, kernel: 3);
        _second = new ConvOperation(place.Behind(), kernel: 3);
        register_module("first", _first);
        register_module("second", _second);
        _shortcut = SlicedConvolution.Pointwise(this, "shortcut", place.Site, place.MaxIn, place.MaxOut);
    }

    /// <inheritdoc/>
    protected override Tensor Run(Tensor input, LayerShape shape)
    {
        _first.Shape = shape;
        _second.Shape = new LayerShape(shape.OutChannels, shape.OutChannels, 1);
        using Tensor halved = _first.call(input);
        using Tensor residual = _second.call(halved);

        // The last row or column of an odd side is averaged alone, so that both branches have one size.
        using Tensor pooled = functional.avg_pool2d(
            input, shape.Stride, shape.Stride, padding: 0, ceil_mode: true, count_include_pad: false);
        using Tensor shortcut = _shortcut.Apply(pooled, shape.InChannels, shape.OutChannels);
        return TensorSum.Of(shortcut, residual);
    }

    internal override GraphValue Describe(GraphBuilder graph, GraphValue input)
    {
        graph.BeginClass("ResidualReduction", "A residual block that halves the size: two convolutions, and a shortcut of an average pool and a 1×1 convolution.");
        GraphValue residual = graph.Call(_first, input, new SourceSizes(SourceNames.In, SourceNames.Out, SourceNames.Stride));
        residual = graph.Call(_second, residual, new SourceSizes(SourceNames.Out, SourceNames.Out, "1"));
        residual.Name = "residual";
        PoolWindow window = new(IsMax: false, Shape.Stride, Shape.Stride, Padding: 0, RoundsUp: true);
        GraphValue shortcut = graph.Pool(window, input, SourceNames.Stride, SourceNames.Stride, "0");
        return graph.Add(_shortcut.Describe(graph, shortcut, SourceNames.In, SourceNames.Out), residual);
    }
}
