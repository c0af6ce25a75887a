namespace NasDsl;

/// <summary>
/// A depthwise-separable convolution of dilation 2, applied once: ReLU, depthwise, 1×1, BN in cells; depthwise, 1×1, BN, ReLU in chains.
/// </summary>
public sealed class DilConvAttribute(int kernel) : OperationAttribute
{
    /// <summary>The square kernel's side, odd.</summary>
    public int Kernel { get; } = kernel;
}
