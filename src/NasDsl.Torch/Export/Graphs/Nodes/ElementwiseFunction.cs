namespace NasDsl.Torch;

/// <summary>What is computed number by number.</summary>
internal enum ElementwiseFunction
{
    Relu,
    Gelu,
    Sigmoid,
    Tanh,
    Silu,
    Add,
    Multiply,
}
