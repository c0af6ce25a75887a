using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace NasDsl.Torch;

/// <summary>The end of every network: global average pooling for images, then a linear layer with bias to the classes.</summary>
public sealed class Classifier : Operation
{
    private readonly Linear _linear;

    /// <summary>Builds it for a place whose output channels are the classes.</summary>
    public Classifier(Place place)
        : base(nameof(Classifier), place)
    {
        _linear = Linear(
            place.MaxIn, place.MaxOut, device: place.Site.Options.TargetDevice, dtype: place.Site.Options.ScalarType);
        register_module("linear", _linear);
    }

    /// <inheritdoc/>
    protected override Tensor Run(Tensor input, LayerShape shape)
    {
        if (Place.Site.IsVector)
        {
            return Classify(input, shape.InChannels);
        }

        using Tensor pooled = input.mean([2, 3]);
        return Classify(pooled, shape.InChannels);
    }

    private Tensor Classify(Tensor features, int width)
    {
        if (width == Place.MaxIn)
        {
            return _linear.call(features);
        }

        using Tensor weight = _linear.weight!.narrow(1, 0, width);
        return functional.linear(features, weight, _linear.bias);
    }
}
