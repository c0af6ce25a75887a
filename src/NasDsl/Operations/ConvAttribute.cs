namespace NasDsl;

/// <summary>
/// A dense convolution without bias, and batch norm: ReLU-Conv-BN in cells, Conv-BN-ReLU in chains.
/// </summary>
public sealed class ConvAttribute(int kernel) : OperationAttribute
{
    /// <summary>The square kernel's side, odd.</summary>
    public int Kernel { get; } = kernel;
}
