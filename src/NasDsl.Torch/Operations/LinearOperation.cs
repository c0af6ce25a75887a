using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace NasDsl.Torch;

/// <summary>A linear layer without bias on vectors, or at each position of a sequence: Linear-BN-ReLU. With a stride of s it reads every s-th position.</summary>
public sealed class LinearOperation : Operation
{
    private readonly SlicedConvolution _linear;
    private readonly WidthNorm _norm;

    /// <summary>Builds it for a place.</summary>
    public LinearOperation(Place place)
        : base(nameof(LinearOperation), place)
    {
        _linear = SlicedConvolution.Pointwise(this, "linear", place.Site, place.MaxIn, place.MaxOut);
        _norm = new WidthNorm(this, "bn", place.Site, place.OutWidths, place.Site.Affine);
    }

    /// <inheritdoc/>
    protected override Tensor Run(Tensor input, LayerShape shape)
    {
        using Tensor mapped = _linear.Apply(input, shape.InChannels, shape.OutChannels, shape.Stride);
        using Tensor normalized = _norm.Apply(mapped, shape.OutChannels);
        return functional.relu(normalized);
    }

    internal override GraphValue Describe(GraphBuilder graph, GraphValue input)
    {
        graph.BeginClass("LinearBnRelu", "A linear layer, batch norm, ReLU.");
        GraphValue x = _linear.Describe(graph, input, SourceNames.In, SourceNames.Out, stride: SourceNames.Stride, step: Shape.Stride);
        return graph.Relu(_norm.Describe(graph, x, SourceNames.Out));
    }
}
