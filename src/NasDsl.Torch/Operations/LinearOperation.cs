using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace NasDsl.Torch;

/// <summary>A linear layer without bias on vectors: Linear-BN-ReLU.</summary>
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
        using Tensor mapped = _linear.Apply(input, shape.InChannels, shape.OutChannels);
        using Tensor normalized = _norm.Apply(mapped, shape.OutChannels);
        return functional.relu(normalized);
    }
}
