using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace NasDsl.Torch;

/// <summary>
/// ReLU, two 1×1 convolutions of stride 2 on the image and on the image shifted by one pixel, concatenated, batch norm (NASNet, arXiv 1707.07012): a
/// reduction that sees every pixel row and column. With another stride it is ReLU, one 1×1 convolution, batch norm, which is also how a cell's
/// inputs come to its channels. On sequences the same holds for positions.
/// </summary>
public sealed class FactorizedReduce : Operation
{
    private const int Halving = 2;
    private readonly SlicedConvolution? _convolution;
    private readonly SlicedConvolution? _even;
    private readonly SlicedConvolution? _odd;
    private readonly WidthNorm _norm;

    /// <summary>Builds it for a place.</summary>
    public FactorizedReduce(Place place)
        : base(nameof(FactorizedReduce), place)
    {
        Site site = place.Site;
        LayerShape[] halving = [.. place.Shapes.Where(Factorizes)];
        LayerShape[] others = [.. place.Shapes.Where(static shape => !Factorizes(shape))];
        if (others.Length > 0)
        {
            var whole = new LayerShape(
                others.Max(static shape => shape.InChannels), others.Max(static shape => shape.OutChannels), others[0].Stride);
            _convolution = SlicedConvolution.Dense(this, "conv", site, whole, kernel: 1);
        }

        if (halving.Length > 0)
        {
            int inChannels = halving.Max(static shape => shape.InChannels);
            int evenChannels = halving.Max(static shape => shape.OutChannels / 2);
            int oddChannels = halving.Max(static shape => shape.OutChannels - (shape.OutChannels / 2));
            _even = SlicedConvolution.Dense(this, "conv_even", site, new LayerShape(inChannels, evenChannels, Halving), kernel: 1);
            _odd = SlicedConvolution.Dense(this, "conv_odd", site, new LayerShape(inChannels, oddChannels, Halving), kernel: 1);
        }

        _norm = new WidthNorm(this, "bn", site, place.OutWidths, site.Affine);
    }

    internal override bool StartsWithRelu => true;

    /// <inheritdoc/>
    protected override Tensor Run(Tensor input, LayerShape shape)
    {
        using Tensor reduced = Factorizes(shape)
            ? Halve(input, shape)
            : _convolution!.Apply(input, shape.InChannels, shape.OutChannels, shape.Stride);
        return _norm.Apply(reduced, shape.OutChannels);
    }

    // A single output channel cannot be halved.
    private static bool Factorizes(LayerShape shape) => shape.Stride == Halving && shape.OutChannels > 1;

    private Tensor Halve(Tensor input, LayerShape shape)
    {
        int evenChannels = shape.OutChannels / 2;
        using Tensor even = _even!.Apply(input, shape.InChannels, evenChannels, Halving);
        using Tensor shifted = Place.Site.IsSequence ? ShiftPositions(input) : Shift(input);
        using Tensor odd = _odd!.Apply(shifted, shape.InChannels, shape.OutChannels - evenChannels, Halving);
        return cat([even, odd], Place.Site.IsSequence ? 2 : 1);
    }

    // The image from its second row and column on; where a side is odd, a row or column of zeros keeps both halves of one size.
    private static Tensor Shift(Tensor input)
    {
        long height = input.size(2);
        long width = input.size(3);
        using Tensor rows = input.narrow(2, 1, height - 1);
        if (((height | width) & 1) == 0)
        {
            return rows.narrow(3, 1, width - 1);
        }

        using Tensor shifted = rows.narrow(3, 1, width - 1);
        return functional.pad(shifted, [0, width & 1, 0, height & 1]);
    }

    // The sequence from its second position on; where the length is odd, a position of zeros at the end.
    private static Tensor ShiftPositions(Tensor input)
    {
        long length = input.size(1);
        if ((length & 1) == 0)
        {
            return input.narrow(1, 1, length - 1);
        }

        using Tensor shifted = input.narrow(1, 1, length - 1);
        return functional.pad(shifted, [0, 0, 0, 1]);
    }

    internal override GraphValue Describe(GraphBuilder graph, GraphValue input)
    {
        GraphValue x = DescribeActivation(graph, input);
        if (Factorizes(Shape))
        {
            graph.BeginClass("FactorizedReduce", "Halves the size by two 1×1 convolutions of stride 2, one of them shifted by one position, so that everything is seen.");
            x = DescribeHalving(graph, x);
        }
        else
        {
            graph.BeginClass("ReluConvBn", "ReLU, a convolution, batch norm.");
            graph.Parameter(SourceNames.Kernel, 1);
            x = _convolution!.Describe(graph, x, SourceNames.In, SourceNames.Out, SourceNames.Kernel, SourceNames.Stride);
        }

        return _norm.Describe(graph, x, SourceNames.Out);
    }

    private GraphValue DescribeHalving(GraphBuilder graph, GraphValue x)
    {
        GraphValue even = _even!.Describe(graph, x, SourceNames.In, $"{SourceNames.Out} / 2", stride: "2");
        bool isSequence = Place.Site.IsSequence;
        GraphValue shifted = graph.SkipFirst(x, isSequence ? 1 : 2);
        shifted = isSequence ? shifted : graph.SkipFirst(shifted, 3);

        // A row of zeros keeps both halves of one size where a side is odd.
        shifted = graph.PadEnd(shifted, isSequence ? [x.Shape[0] & 1, 0] : [0, x.Shape[1] & 1, x.Shape[2] & 1]);
        GraphValue odd = _odd!.Describe(graph, shifted, SourceNames.In, $"{SourceNames.Out} - ({SourceNames.Out} / 2)", stride: "2");
        return graph.Concat(isSequence ? 2 : 1, even, odd);
    }
}
