using NasDsl.Torch;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace NasDsl.Export.Tests;

/// <summary>A module of a user's own with all that a description knows.</summary>
public sealed class RichConv : Module<Tensor, Tensor>, IExportable
{
    private readonly Sequential _series;
    private readonly Sequential _named;
    private readonly Parameter _shift;
    private readonly Module<Tensor, Tensor> _inner;
    private readonly int _channels;

    /// <summary>Keeps the size.</summary>
    public RichConv(int inChannels, int outChannels)
        : base(nameof(RichConv))
    {
        _channels = outChannels;
        _series = Sequential(Conv2d(inChannels, outChannels, 3, padding: 1), BatchNorm2d(outChannels, eps: 1e-3), ReLU(), Dropout(0.5), Sequential(GELU(), Tanh()));
        _named = Sequential(("wide", Conv2d(outChannels, outChannels, (1, 5), padding: (0, 2), groups: outChannels)), ("gate", SiLU()));
        _inner = new RichGate(outChannels);
        using DisposeScope scope = NewDisposeScope();
        _shift = Parameter(randn([outChannels, 1, 1], dtype: ScalarType.Float32, device: CPU));
        _shift.DetachFromDisposeScope();
        RegisterComponents();
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor x = _series.call(input) + _shift;
        Tensor pooled = functional.max_pool2d(x, 3, 1, 1) + functional.avg_pool2d(x, 3, 1, 1, ceil_mode: false, count_include_pad: false);
        Tensor turned = _named.call(pooled.transpose(2, 3)).transpose(2, 3);
        return scope.MoveToOuter(_inner.call(cat([turned, x], 1).narrow(1, 0, _channels)));
    }

    /// <inheritdoc/>
    public GraphValue Describe(GraphBuilder graph, GraphValue input)
    {
        GraphValue x = graph.Add(graph.Apply(_series, input), _shift);
        GraphValue pooled = graph.Add(graph.MaxPool(x, 3, 1, 1), graph.AveragePool(x, 3, 1, 1));
        GraphValue turned = graph.Transpose(graph.Apply(_named, graph.Transpose(pooled, 2, 3)), 2, 3);
        return graph.Apply(_inner, graph.Slice(graph.Concat(1, turned, x), 1, 0, _channels));
    }
}
