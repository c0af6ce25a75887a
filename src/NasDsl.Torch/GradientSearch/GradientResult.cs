namespace NasDsl.Torch;

/// <summary>What a search by gradients found.</summary>
/// <typeparam name="S">The search space.</typeparam>
/// <param name="Architecture">What was derived at the end.</param>
/// <param name="History">Every report, the last of them from the end; empty only if the search was cancelled before its first step.</param>
/// <param name="End">Why it ended.</param>
/// <param name="Steps">How many steps were done.</param>
/// <param name="Images">How many training images were consumed, those of both parts of the data together.</param>
/// <param name="Duration">How long it took.</param>
public sealed record GradientResult<S>(
    S Architecture, IReadOnlyList<GradientProgress<S>> History, TrainingEnd End, long Steps, long Images, TimeSpan Duration)
    where S : class, IRelaxableSpace<S>;
