namespace NasDsl.Torch;

/// <summary>An architecture that was sampled at the end of an ENAS search.</summary>
/// <typeparam name="S">The search space.</typeparam>
/// <param name="Architecture">The architecture.</param>
/// <param name="Accuracy">Its accuracy with the shared weights on one batch of the validation part, from 0 to 1; NaN where its output is not finite.</param>
public sealed record EnasCandidate<S>(S Architecture, double Accuracy)
    where S : class, IPathSpace<S>;
