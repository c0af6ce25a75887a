namespace NasDsl;

/// <summary>
/// Max pooling. In cells an affine-free batch norm follows; where the channels change, a 1×1 convolution and batch norm follow.
/// </summary>
public sealed class MaxPoolAttribute(int kernel) : OperationAttribute
{
    /// <summary>The square kernel's side, odd.</summary>
    public int Kernel { get; } = kernel;
}
