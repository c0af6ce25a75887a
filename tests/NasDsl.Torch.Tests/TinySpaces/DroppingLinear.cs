using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace NasDsl.Torch.Tests;

/// <summary>A user's operation that is random in train mode, before a batch norm, whose statistics therefore are random too.</summary>
public sealed class DroppingLinear : Module<Tensor, Tensor>
{
    private readonly Linear _linear;
    private readonly BatchNorm1d _norm;

    public DroppingLinear(int inChannels, int outChannels)
        : base(nameof(DroppingLinear))
    {
        _linear = Linear(inChannels, outChannels, device: CPU);
        _norm = BatchNorm1d(outChannels, device: CPU);
        RegisterComponents();
    }

    public override Tensor forward(Tensor input)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor dropped = functional.dropout(_linear.call(input), 0.5, training);
        return _norm.call(dropped).MoveToOuterDisposeScope();
    }
}
