using static TorchSharp.torch;

namespace NasDsl.Torch;

/// <summary>The gradient of a batch's loss.</summary>
/// <param name="Logits">What the relaxed network gave.</param>
/// <param name="Loss">The loss.</param>
/// <param name="Gradients">The gradient of each parameter that was asked for.</param>
internal readonly record struct ArchitectureGradient(Tensor Logits, Tensor Loss, Tensor[] Gradients);
