namespace NasDsl;

/// <summary>
/// A linear layer without bias, batch norm and ReLU, on vectors: Linear-BN-ReLU.
/// </summary>
public sealed class LinearAttribute : OperationAttribute;
