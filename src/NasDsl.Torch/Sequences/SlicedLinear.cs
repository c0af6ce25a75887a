using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace NasDsl.Torch;

/// <summary>A linear layer with bias of which the first outputs, and of those the first inputs, can be used alone (AutoFormer, arXiv 2107.00651).</summary>
internal sealed class SlicedLinear
{
    private readonly Linear _linear;
    private readonly int _inChannels;
    private readonly int _outChannels;

    /// <summary>Builds it and registers it on its owner.</summary>
    public SlicedLinear(Module owner, string name, Site site, int inChannels, int outChannels)
    {
        (_inChannels, _outChannels) = (inChannels, outChannels);
        _linear = Linear(inChannels, outChannels, device: site.Options.TargetDevice, dtype: site.Options.ScalarType);
        owner.register_module(name, _linear);
    }

    /// <summary>Maps the last dimension.</summary>
    public Tensor Apply(Tensor input, int inChannels, int outChannels)
    {
        if (inChannels == _inChannels && outChannels == _outChannels)
        {
            return _linear.call(input);
        }

        using Tensor rows = _linear.weight!.narrow(0, 0, outChannels);
        using Tensor matrix = rows.narrow(1, 0, inChannels);
        using Tensor bias = _linear.bias!.narrow(0, 0, outChannels);
        return functional.linear(input, matrix, bias);
    }

    /// <summary>Says what it computes, as a whole.</summary>
    /// <param name="graph">Takes the steps down.</param>
    /// <param name="input">What comes in.</param>
    /// <param name="inChannels">What C# calls the inputs.</param>
    /// <param name="outChannels">What C# calls the outputs.</param>
    public GraphValue Describe(GraphBuilder graph, GraphValue input, string inChannels, string outChannels) =>
        graph.ApplyLinear(_linear, input, $"Linear({inChannels}, {outChannels})");
}
