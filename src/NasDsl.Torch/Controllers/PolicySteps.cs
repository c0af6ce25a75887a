using static TorchSharp.torch;

namespace NasDsl.Torch;

/// <summary>What a policy says of every choice on the way to architectures; all of it can be differentiated. Where an episode has no such step, the numbers
/// are 0.</summary>
/// <param name="LogProbability">The logarithm of each choice's probability, shape (steps, batch).</param>
/// <param name="Entropy">The entropy of each choice, in nats, shape (steps, batch).</param>
/// <param name="IsStep">1 where an episode has such a step, else 0; shape (steps, batch).</param>
/// <param name="States">The controller's state before each choice, shape (steps, batch, hidden).</param>
/// <param name="SkipDivergence">How far the probabilities of skip links are from a prior, as a Kullback-Leibler divergence in nats, summed over the links of a
/// layer and averaged over the layers, shape (batch); null where it was not asked for or there are no skip links.</param>
internal readonly record struct PolicySteps(Tensor LogProbability, Tensor Entropy, Tensor IsStep, Tensor States, Tensor? SkipDivergence = null);
