using static TorchSharp.torch;

namespace NasDsl.Torch;

/// <summary>What a controller's policy says of a batch of architectures; both can be differentiated.</summary>
/// <param name="LogProbability">The logarithm of each architecture's probability, shape (batch).</param>
/// <param name="Entropy">The entropy of the choices along it, summed, in nats, shape (batch).</param>
public readonly record struct PolicyOutput(Tensor LogProbability, Tensor Entropy);
