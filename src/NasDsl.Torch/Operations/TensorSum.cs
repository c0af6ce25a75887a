using TorchSharp;
using static TorchSharp.torch;

namespace NasDsl.Torch;

/// <summary>
/// Sums in what runs per step. TorchSharp's own operators and counters leave the number 1 that they hand to libtorch to the garbage collector: where another thread
/// collects at that instant, libtorch reads what is freed (TorchSharp's pull requests 1434 and 1496), and the evaluation fails. Here that number lives on.
/// </summary>
internal static class TensorSum
{
    private static readonly Scalar _one = 1;

    /// <summary>The sum of two tensors, in the caller's dispose scope.</summary>
    public static Tensor Of(Tensor left, Tensor right) => left.add(right, _one);

    /// <summary>Adds one in place.</summary>
    public static void Increment(Tensor count) => count.add_(_one, _one);
}
