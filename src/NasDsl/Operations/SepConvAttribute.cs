namespace NasDsl;

/// <summary>
/// A depthwise-separable convolution applied twice, as in DARTS (arXiv 1806.09055): in cells twice ReLU, depthwise, 1×1, BN; in chains
/// twice depthwise, 1×1, BN, ReLU. The first half has the stride and keeps the channels.
/// </summary>
public sealed class SepConvAttribute(int kernel) : OperationAttribute
{
    /// <summary>The square kernel's side, odd.</summary>
    public int Kernel { get; } = kernel;
}
