using NasDsl.Torch;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace NasDsl.Export.Tests;

/// <summary>A module within a module of a user's own: layer norm over the channels, a linear layer, a gate.</summary>
public sealed class RichGate : Module<Tensor, Tensor>, IExportable
{
    private readonly LayerNorm _norm;
    private readonly Linear _gate;

    /// <summary>Keeps the shape.</summary>
    public RichGate(int channels)
        : base(nameof(RichGate))
    {
        _norm = LayerNorm(channels, eps: 1e-4);
        _gate = Linear(channels, channels);
        RegisterComponents();
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor last = _norm.call(input.transpose(1, 3));
        return scope.MoveToOuter((last * _gate.call(last).sigmoid()).transpose(1, 3) * 0.75);
    }

    /// <inheritdoc/>
    public GraphValue Describe(GraphBuilder graph, GraphValue input)
    {
        GraphValue last = graph.Apply(_norm, graph.Transpose(input, 1, 3));
        return graph.Multiply(graph.Transpose(graph.Multiply(last, graph.Sigmoid(graph.Apply(_gate, last))), 1, 3), 0.75);
    }
}
