namespace NasDsl;

/// <summary>
/// An inverted residual (MobileNetV2, arXiv 1801.04381): 1×1 to <see cref="Expand"/> times the input channels, BN, ReLU, depthwise, BN, ReLU,
/// 1×1, BN; a shortcut where input and output have one shape. An expansion of 1 leaves the first 1×1 out.
/// </summary>
public sealed class MBConvAttribute(int kernel, int expand) : OperationAttribute
{
    /// <summary>The depthwise kernel's side, odd.</summary>
    public int Kernel { get; } = kernel;

    /// <summary>The hidden channels in multiples of the input channels.</summary>
    public int Expand { get; } = expand;
}
