namespace NasDsl;

/// <summary>
/// Average pooling over an image or over the length of a sequence, padding not counted. In cells an affine-free batch norm follows; where the channels change, a 1×1 convolution
/// (on sequences a linear layer at each position) and batch norm follow.
/// </summary>
public sealed class AvgPoolAttribute(int kernel) : OperationAttribute
{
    /// <summary>The square kernel's side, on sequences its length; odd.</summary>
    public int Kernel { get; } = kernel;
}
