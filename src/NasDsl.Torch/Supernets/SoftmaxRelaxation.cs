using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace NasDsl.Torch;

/// <summary>The softmax of each row (DARTS, arXiv 1806.09055, equation 2).</summary>
internal sealed class SoftmaxRelaxation : Relaxation
{
    /// <inheritdoc/>
    public override Tensor Relax(Tensor alpha) => functional.softmax(alpha, 1);
}
