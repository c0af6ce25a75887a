using NasDsl.Torch;

namespace Digits.Running;

/// <summary>What the searches gave.</summary>
/// <param name="Winners">The winners, in the order of the settings.</param>
/// <param name="Failures">Why a search found nothing, by search.</param>
/// <param name="SharedWeights">How the supernet was trained that the sampled searches share; null if none was.</param>
public sealed record SearchOutcome<S>(
    IReadOnlyList<Finalist<S>> Winners, IReadOnlyList<(string Search, string Reason)> Failures, TrainingResult? SharedWeights);
