using NasDsl.Torch;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace NasDsl.Spaces;

/// <summary>A user's operation on vectors: one linear map, gated by another.</summary>
public sealed class GatedLinear : Module<Tensor, Tensor>, IExportable
{
    private readonly Linear _value;
    private readonly Linear _gate;

    public GatedLinear(int inChannels, int outChannels)
        : base(nameof(GatedLinear))
    {
        _value = Linear(inChannels, outChannels, device: CPU);
        _gate = Linear(inChannels, outChannels, device: CPU);
        RegisterComponents();
    }

    public override Tensor forward(Tensor input)
    {
        using Tensor value = _value.call(input);
        using Tensor logit = _gate.call(input);
        using Tensor gate = logit.sigmoid();
        return value * gate;
    }

    /// <inheritdoc/>
    public GraphValue Describe(GraphBuilder graph, GraphValue input) =>
        graph.Multiply(graph.Apply(_value, input), graph.Sigmoid(graph.Apply(_gate, input)));
}
