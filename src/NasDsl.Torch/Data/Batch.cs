using static TorchSharp.torch;

namespace NasDsl.Torch;

/// <summary>A few labelled examples; both tensors belong to the dispose scope in which the batch was made.</summary>
/// <param name="Inputs">Shape (batch, …).</param>
/// <param name="Labels">Shape (batch).</param>
public readonly record struct Batch(Tensor Inputs, Tensor Labels)
{
    /// <summary>How many examples there are.</summary>
    public int Count => (int)Labels.shape[0];
}
