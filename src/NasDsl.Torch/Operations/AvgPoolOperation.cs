using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace NasDsl.Torch;

/// <summary>Average pooling over the pixels, or positions, that exist: padding is not counted.</summary>
/// <param name="place">Where it stands.</param>
/// <param name="kernel">The square kernel's side, on sequences its length; odd.</param>
public sealed class AvgPoolOperation(Place place, int kernel) : PoolOperation(nameof(AvgPoolOperation), place, kernel)
{
    private protected override bool? IsMax => false;

    /// <inheritdoc/>
    protected override Tensor Pool(Tensor input, int stride) =>
        functional.avg_pool2d(input, Kernel, stride, Kernel / 2, ceil_mode: false, count_include_pad: false);

    /// <inheritdoc/>
    protected override Tensor PoolLength(Tensor input, int stride) =>
        functional.avg_pool1d(input, Kernel, stride, Kernel / 2, ceil_mode: false, count_include_pad: false);
}
