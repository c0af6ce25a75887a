namespace NasDsl;

/// <summary>
/// A convolution over the length of a sequence, without bias, batch norm and ReLU: Conv-BN-ReLU. It is padded by half its kernel, so that a stride of s
/// turns a length of L into ⌈L/s⌉.
/// </summary>
public sealed class Conv1dAttribute(int kernel) : OperationAttribute
{
    /// <summary>How many neighbouring positions it reads, odd.</summary>
    public int Kernel { get; } = kernel;
}
