using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace NasDsl.Benchmarks.Supernet;

/// <summary>All eight operations of DARTS on one edge, weighted and summed, as one would write them by hand.</summary>
internal sealed class HandWrittenMixedEdge : Module<Tensor, Tensor, Tensor>
{
    private readonly long _stride;
    private readonly Module<Tensor, Tensor>[] _operations;

    public HandWrittenMixedEdge(int channels, int stride)
        : base(nameof(HandWrittenMixedEdge))
    {
        _stride = stride;
        _operations =
        [
            Sequential(MaxPool2d(3, stride, padding: 1), Norm(channels)),
            Sequential(AvgPool2d(3, stride, padding: 1, count_include_pad: false), Norm(channels)),
            stride == 1 ? Identity() : new HandWrittenFactorizedReduce(channels, channels),
            Separable(channels, 3, stride),
            Separable(channels, 5, stride),
            Dilated(channels, 3, stride),
            Dilated(channels, 5, stride),
        ];
        for (int i = 0; i < _operations.Length; i++)
        {
            register_module($"{i}", _operations[i]);
        }
    }

    public override Tensor forward(Tensor x, Tensor weights)
    {
        Tensor zero = _stride == 1 ? x.mul(0f) : x[.., .., TensorIndex.Slice(step: _stride), TensorIndex.Slice(step: _stride)].mul(0f);
        Tensor sum = zero * weights[0];
        for (int i = 0; i < _operations.Length; i++)
        {
            sum = sum + (_operations[i].call(x) * weights[i + 1]);
        }

        return sum;
    }

    public static BatchNorm2d Norm(int channels) => BatchNorm2d(channels, affine: false);

    private static Sequential Separable(int channels, int kernel, int stride) => Sequential(
        ReLU(),
        Conv2d(channels, channels, kernel, stride, kernel / 2, groups: channels, bias: false),
        Conv2d(channels, channels, 1, bias: false),
        Norm(channels),
        ReLU(),
        Conv2d(channels, channels, kernel, 1, kernel / 2, groups: channels, bias: false),
        Conv2d(channels, channels, 1, bias: false),
        Norm(channels));

    private static Sequential Dilated(int channels, int kernel, int stride) => Sequential(
        ReLU(),
        Conv2d(channels, channels, kernel, stride, kernel - 1, dilation: 2, groups: channels, bias: false),
        Conv2d(channels, channels, 1, bias: false),
        Norm(channels));
}
