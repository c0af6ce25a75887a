using static TorchSharp.torch;

namespace NasDsl.Torch;

/// <summary>A 1×1 convolution of the stride and batch norm (a linear layer and batch norm on vectors and at every so-many-th position of a sequence): what an identity is in a chain where the shape changes.</summary>
public sealed class PointwiseAdapter : Operation
{
    private readonly SlicedConvolution _convolution;
    private readonly WidthNorm _norm;

    /// <summary>Builds it for a place.</summary>
    public PointwiseAdapter(Place place)
        : base(nameof(PointwiseAdapter), place)
    {
        _convolution = SlicedConvolution.Dense(
            this, "conv", place.Site, new LayerShape(place.MaxIn, place.MaxOut, place.Shapes[0].Stride), kernel: 1);
        _norm = new WidthNorm(this, "bn", place.Site, place.OutWidths, place.Site.Affine);
    }

    /// <inheritdoc/>
    protected override Tensor Run(Tensor input, LayerShape shape)
    {
        using Tensor convolved = _convolution.Apply(input, shape.InChannels, shape.OutChannels, shape.Stride);
        return _norm.Apply(convolved, shape.OutChannels);
    }

    internal override GraphValue Describe(GraphBuilder graph, GraphValue input)
    {
        bool isLinear = Place.Site.IsVector || Place.Site.IsSequence;
        graph.BeginClass(isLinear ? "PositionwiseBn" : "ConvBn", isLinear ? "A linear layer, batch norm." : "A convolution, batch norm.");
        graph.Parameter(SourceNames.Kernel, _convolution.Kernel);
        GraphValue x = _convolution.Describe(graph, input, SourceNames.In, SourceNames.Out, SourceNames.Kernel, SourceNames.Stride);
        return _norm.Describe(graph, x, SourceNames.Out);
    }
}
