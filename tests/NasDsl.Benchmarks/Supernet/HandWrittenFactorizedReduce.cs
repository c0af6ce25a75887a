using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace NasDsl.Benchmarks.Supernet;

/// <summary>Halves an image: two 1×1 convolutions of stride 2, one of them shifted by a pixel.</summary>
internal sealed class HandWrittenFactorizedReduce : Module<Tensor, Tensor>
{
    private readonly Conv2d _even;
    private readonly Conv2d _odd;
    private readonly BatchNorm2d _norm;

    public HandWrittenFactorizedReduce(int inChannels, int outChannels)
        : base(nameof(HandWrittenFactorizedReduce))
    {
        _even = Conv2d(inChannels, outChannels / 2, 1, 2, bias: false);
        _odd = Conv2d(inChannels, outChannels - (outChannels / 2), 1, 2, bias: false);
        _norm = HandWrittenMixedEdge.Norm(outChannels);
        register_module("even", _even);
        register_module("odd", _odd);
        register_module("norm", _norm);
    }

    public override Tensor forward(Tensor x)
    {
        Tensor active = nn.functional.relu(x);
        Tensor shifted = active[.., .., TensorIndex.Slice(1), TensorIndex.Slice(1)];
        return _norm.call(cat([_even.call(active), _odd.call(shifted)], 1));
    }
}
