using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace NasDsl.Torch;

/// <summary>
/// The end of every network: global average pooling for images, the mean over the length for sequences, then a linear layer with bias to the classes. In a
/// Transformer a layer norm at each position comes first.
/// </summary>
public sealed class Classifier : Operation
{
    private readonly Linear _linear;
    private readonly SlicedLayerNorm? _norm;

    /// <summary>Builds it for a place whose output channels are the classes.</summary>
    /// <param name="place">Where it stands.</param>
    /// <param name="layerNorm">Whether it begins with the layer norm that ends a pre-norm Transformer.</param>
    public Classifier(Place place, bool layerNorm = false)
        : base(nameof(Classifier), place)
    {
        _norm = layerNorm ? new SlicedLayerNorm(this, "norm", place.Site, place.MaxIn) : null;
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

        if (_norm is null)
        {
            return Average(input, shape.InChannels);
        }

        using Tensor normalized = _norm.Apply(input, shape.InChannels);
        return Average(normalized, shape.InChannels);
    }

    private Tensor Average(Tensor input, int width)
    {
        using Tensor mean = Place.Site.IsSequence ? input.mean([1]) : input.mean([2, 3]);
        return Classify(mean, width);
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

    internal override GraphValue Describe(GraphBuilder graph, GraphValue input)
    {
        Site site = Place.Site;
        graph.BeginClass(
            "Classifier",
            site.IsVector ? "A linear layer to the classes."
            : site.IsSequence ? $"{(_norm is null ? "The" : "Layer norm, the")} mean over the length, a linear layer to the classes."
            : "The mean over the image, a linear layer to the classes.");
        GraphValue x = _norm?.Describe(graph, input, SourceNames.In) ?? input;
        x = site.IsVector ? x : site.IsSequence ? graph.Mean(x, 1) : graph.Mean(x, 2, 3);
        return graph.ApplyLinear(_linear, x, $"Linear({SourceNames.In}, {SourceNames.Out})");
    }
}
