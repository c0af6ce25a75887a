using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace NasDsl.Torch;

/// <summary>Average pooling over the pixels that exist: padding is not counted.</summary>
/// <param name="place">Where it stands.</param>
/// <param name="kernel">The square kernel's side, odd.</param>
public sealed class AvgPoolOperation(Place place, int kernel) : PoolOperation(nameof(AvgPoolOperation), place, kernel)
{
    /// <inheritdoc/>
    protected override Tensor Pool(Tensor input, int stride) =>
        functional.avg_pool2d(input, Kernel, stride, Kernel / 2, ceil_mode: false, count_include_pad: false);
}
