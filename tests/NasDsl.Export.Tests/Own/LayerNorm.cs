using NasDsl.Torch;
using TorchSharp;
using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace NasDsl.Export.Tests;

/// <summary>A module of a user's own whose names mean something else in an exported file: a class of TorchSharp, generic, with a parameter that is called as a step.</summary>
public sealed class LayerNorm<T> : Module<Tensor, Tensor>, IExportable
{
    private readonly LayerNorm _norm;

    [ComponentName(Name = "scale")]
    private readonly Parameter _scale;

    /// <summary>Keeps the shape.</summary>
    public LayerNorm(int channels)
        : base("LayerNorm")
    {
        _norm = LayerNorm(channels);
        using DisposeScope scope = NewDisposeScope();
        _scale = Parameter(ones(Array.Empty<long>(), dtype: ScalarType.Float32, device: CPU));
        _scale.DetachFromDisposeScope();
        RegisterComponents();
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input)
    {
        using DisposeScope scope = NewDisposeScope();
        return scope.MoveToOuter(_norm.call(input.transpose(1, 3)).transpose(1, 3) * 0.5 * _scale);
    }

    /// <inheritdoc/>
    public GraphValue Describe(GraphBuilder graph, GraphValue input)
    {
        GraphValue normalized = graph.Transpose(graph.Apply(_norm, graph.Transpose(input, 1, 3)), 1, 3);
        return graph.Multiply(graph.Multiply(normalized, 0.5), _scale);
    }
}
