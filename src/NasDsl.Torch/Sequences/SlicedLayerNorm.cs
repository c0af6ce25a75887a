using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace NasDsl.Torch;

/// <summary>
/// Layer norm over the channels of each position. It has no statistics that a width would need of its own, so that a narrower width uses the first entries of scale and
/// shift (AutoFormer, arXiv 2107.00651). They are learned in a mixture too: what it normalises is the input of a sublayer, not its output.
/// </summary>
internal sealed class SlicedLayerNorm
{
    private readonly LayerNorm _norm;
    private readonly int _channels;

    /// <summary>Builds it and registers it on its owner.</summary>
    public SlicedLayerNorm(Module owner, string name, Site site, int channels)
    {
        _channels = channels;
        _norm = LayerNorm([channels], device: site.Options.TargetDevice, dtype: site.Options.ScalarType);
        owner.register_module(name, _norm);
    }

    /// <summary>Normalises the last dimension.</summary>
    public Tensor Apply(Tensor input, int channels)
    {
        if (channels == _channels)
        {
            return _norm.call(input);
        }

        using Tensor scale = _norm.weight!.narrow(0, 0, channels);
        using Tensor shift = _norm.bias!.narrow(0, 0, channels);
        return functional.layer_norm(input, [channels], scale, shift, _norm.eps);
    }

    /// <summary>Says what it computes, as a whole.</summary>
    /// <param name="graph">Takes the steps down.</param>
    /// <param name="input">What comes in.</param>
    /// <param name="channels">What C# calls the channels.</param>
    public GraphValue Describe(GraphBuilder graph, GraphValue input, string channels) => graph.Normalize(_norm, input, $"LayerNorm({channels})");
}
