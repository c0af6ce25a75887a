using NasDsl.Torch;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace NasDsl.Spaces;

/// <summary>A user's own operation on sequences of (batch, length, channels): a linear layer at every so-many-th position.</summary>
public sealed class ThinnedLinear : Module<Tensor, Tensor>, IExportable
{
    private readonly Linear _linear;
    private readonly int _stride;

    /// <summary>Builds it.</summary>
    public ThinnedLinear(int inChannels, int outChannels, int stride)
        : base(nameof(ThinnedLinear))
    {
        _linear = Linear(inChannels, outChannels);
        _stride = stride;
        RegisterComponents();
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input)
    {
        using Tensor thinned = input.slice(1, 0, input.size(1), _stride);
        return _linear.call(thinned);
    }

    /// <inheritdoc/>
    public GraphValue Describe(GraphBuilder graph, GraphValue input) =>
        graph.Apply(_linear, graph.Slice(input, axis: 1, start: 0, end: input.Shape[0], _stride));
}
