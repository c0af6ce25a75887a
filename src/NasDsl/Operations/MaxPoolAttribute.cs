namespace NasDsl;

/// <summary>
/// Max pooling over an image or over the length of a sequence. In cells an affine-free batch norm follows; where the channels change, a 1×1 convolution
/// (on sequences a linear layer at each position) and batch norm follow.
/// </summary>
public sealed class MaxPoolAttribute(int kernel) : OperationAttribute
{
    /// <summary>The square kernel's side, on sequences its length; odd.</summary>
    public int Kernel { get; } = kernel;
}
