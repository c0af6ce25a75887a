namespace NasDsl;

/// <summary>
/// A linear layer without bias, batch norm and ReLU, on vectors or at each position of a sequence: Linear-BN-ReLU. With a stride of s it reads every
/// s-th position, from the first on.
/// </summary>
public sealed class LinearAttribute : OperationAttribute;
