using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace NasDsl.Export.Tests;

/// <summary>A module that does not say what it computes.</summary>
public sealed class MuteConv : Module<Tensor, Tensor>
{
    private readonly Conv2d _convolution;

    /// <summary>Keeps the size.</summary>
    public MuteConv(int inChannels, int outChannels)
        : base(nameof(MuteConv))
    {
        _convolution = Conv2d(inChannels, outChannels, 1);
        RegisterComponents();
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input) => _convolution.call(input);
}
