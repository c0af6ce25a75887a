using NasDsl.Torch;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace NasDsl.Export.Tests;

/// <summary>A pool that is neither a maximum nor an average.</summary>
internal sealed class SumPool(Place place) : PoolOperation(nameof(SumPool), place, kernel: 3)
{
    protected override Tensor Pool(Tensor input, int stride) => functional.avg_pool2d(input, Kernel, stride, Kernel / 2).mul_(Kernel * Kernel);

    protected override Tensor PoolLength(Tensor input, int stride) => functional.avg_pool1d(input, Kernel, stride, Kernel / 2).mul_(Kernel);
}
