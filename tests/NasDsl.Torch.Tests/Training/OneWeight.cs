using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace NasDsl.Torch.Tests;

/// <summary>Logits (weight · input, 0), to which a second weight adds only when it is told to.</summary>
internal sealed class OneWeight : Module<Tensor, Tensor>
{
    public OneWeight(double weight)
        : base(nameof(OneWeight))
    {
        Weight = new Parameter(tensor([weight], [1, 1], ScalarType.Float64, CPU));
        Idle = new Parameter(tensor([0.7], [1, 1], ScalarType.Float64, CPU));
        register_parameter("weight", Weight);
        register_parameter("idle", Idle);
    }

    public Parameter Weight { get; }

    public Parameter Idle { get; }

    public bool UseIdle { get; set; }

    public override Tensor forward(Tensor input)
    {
        Tensor logit = input.matmul(Weight);
        if (UseIdle)
        {
            logit += input.matmul(Idle);
        }

        return cat([logit, zeros_like(logit)], 1);
    }
}
