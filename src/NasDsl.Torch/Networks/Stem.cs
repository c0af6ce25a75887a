using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace NasDsl.Torch;

/// <summary>
/// The fixed layer before the first decision: a convolution without bias (over the length of a sequence; a linear layer on vectors), batch norm, and a ReLU unless it is off. Its batch norm has
/// scale and shift in a mixture too, as the one of DARTS has.
/// </summary>
public sealed class Stem : Operation
{
    private readonly SlicedConvolution _convolution;
    private readonly WidthNorm _norm;
    private readonly bool _activation;

    /// <summary>Builds it for a place.</summary>
    /// <param name="place">Where it stands.</param>
    /// <param name="kernel">The square kernel's side, on sequences its length, odd; 1 for vectors.</param>
    /// <param name="activation">Whether a ReLU follows.</param>
    public Stem(Place place, int kernel, bool activation)
        : base(nameof(Stem), place)
    {
        _activation = activation;
        _convolution = SlicedConvolution.Dense(
            this, "conv", place.Site, new LayerShape(place.MaxIn, place.MaxOut, place.Shapes[0].Stride), kernel);
        _norm = new WidthNorm(this, "bn", place.Site, place.OutWidths, affine: true);
    }

    /// <inheritdoc/>
    protected override Tensor Run(Tensor input, LayerShape shape)
    {
        using Tensor convolved = _convolution.Apply(input, shape.InChannels, shape.OutChannels, shape.Stride);
        if (!_activation)
        {
            return _norm.Apply(convolved, shape.OutChannels);
        }

        using Tensor normalized = _norm.Apply(convolved, shape.OutChannels);
        return functional.relu(normalized);
    }

    internal override GraphValue Describe(GraphBuilder graph, GraphValue input)
    {
        bool isLinear = Place.Site.IsVector || (Place.Site.IsSequence && _convolution.Kernel == 1);
        graph.BeginClass(
            (isLinear ? "PositionwiseBn" : "ConvBn") + (_activation ? "Relu" : ""),
            $"A {(isLinear ? "linear layer" : "convolution")}, batch norm{(_activation ? ", ReLU" : "")}.");
        graph.Parameter(SourceNames.Kernel, _convolution.Kernel);
        GraphValue x = _convolution.Describe(graph, input, SourceNames.In, SourceNames.Out, SourceNames.Kernel, SourceNames.Stride);
        x = _norm.Describe(graph, x, SourceNames.Out);
        return _activation ? graph.Relu(x) : x;
    }
}
