using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace NasDsl.Torch;

/// <summary>Max pooling, padded so that a stride alone sets the output's size.</summary>
/// <param name="place">Where it stands.</param>
/// <param name="kernel">The square kernel's side, on sequences its length; odd.</param>
public sealed class MaxPoolOperation(Place place, int kernel) : PoolOperation(nameof(MaxPoolOperation), place, kernel)
{
    private protected override bool? IsMax => true;

    /// <inheritdoc/>
    protected override Tensor Pool(Tensor input, int stride) => functional.max_pool2d(input, Kernel, stride, Kernel / 2);

    /// <inheritdoc/>
    protected override Tensor PoolLength(Tensor input, int stride) => functional.max_pool1d(input, Kernel, stride, Kernel / 2);
}
