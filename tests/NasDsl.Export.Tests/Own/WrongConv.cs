using NasDsl.Torch;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace NasDsl.Export.Tests;

/// <summary>A module whose description does not fit it.</summary>
public sealed class WrongConv : Module<Tensor, Tensor>, IExportable
{
    private readonly Conv2d _convolution;

    /// <summary>Keeps the size.</summary>
    public WrongConv(int inChannels, int outChannels)
        : base(nameof(WrongConv))
    {
        _convolution = Conv2d(inChannels, outChannels, 1);
        RegisterComponents();
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input) => _convolution.call(input);

    /// <inheritdoc/>
    public GraphValue Describe(GraphBuilder graph, GraphValue input) => graph.Add(graph.Apply(_convolution, input), input);
}
