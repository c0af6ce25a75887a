using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace NasDsl.Torch;

/// <summary>A dense convolution over an image, or over the length of a sequence: ReLU-Conv-BN in cells, Conv-BN-ReLU in chains.</summary>
public sealed class ConvOperation : Operation
{
    private readonly SlicedConvolution _convolution;
    private readonly WidthNorm _norm;

    /// <summary>Builds it for a place.</summary>
    /// <param name="place">Where it stands.</param>
    /// <param name="kernel">The square kernel's side, on sequences its length; odd.</param>
    public ConvOperation(Place place, int kernel)
        : base(nameof(ConvOperation), place)
    {
        _convolution = SlicedConvolution.Dense(
            this, "conv", place.Site, new LayerShape(place.MaxIn, place.MaxOut, place.Shapes[0].Stride), kernel);
        _norm = new WidthNorm(this, "bn", place.Site, place.OutWidths, place.Site.Affine);
    }

    internal override bool StartsWithRelu => Place.Site.IsCell;

    /// <inheritdoc/>
    protected override Tensor Run(Tensor input, LayerShape shape)
    {
        using Tensor convolved = _convolution.Apply(input, shape.InChannels, shape.OutChannels, shape.Stride);
        if (Place.Site.IsCell)
        {
            return _norm.Apply(convolved, shape.OutChannels);
        }

        using Tensor normalized = _norm.Apply(convolved, shape.OutChannels);
        return functional.relu(normalized);
    }

    internal override GraphValue Describe(GraphBuilder graph, GraphValue input)
    {
        bool isPositionwise = Place.Site.IsSequence && _convolution.Kernel == 1;
        graph.BeginClass(
            Place.Site.IsCell ? "ReluConvBn" : isPositionwise ? "PositionwiseBnRelu" : "ConvBnRelu",
            Place.Site.IsCell ? "ReLU, a convolution, batch norm."
            : isPositionwise ? "A linear layer at each position, batch norm, ReLU."
            : "A convolution, batch norm, ReLU.");
        graph.Parameter(SourceNames.Kernel, _convolution.Kernel);
        GraphValue x = DescribeActivation(graph, input);
        x = _convolution.Describe(graph, x, SourceNames.In, SourceNames.Out, SourceNames.Kernel, SourceNames.Stride);
        x = _norm.Describe(graph, x, SourceNames.Out);
        return Place.Site.IsCell ? x : graph.Relu(x);
    }
}
