namespace NasDsl.Torch;

/// <summary>What an ENAS search found.</summary>
/// <typeparam name="S">The search space.</typeparam>
/// <param name="Architecture">The best of <paramref name="Candidates"/>; where the search was cancelled, the best that the controller was last trained with, or
/// else one sample.</param>
/// <param name="Candidates">What was sampled at the end and scored, in the order of sampling, none twice; empty if the search was cancelled.</param>
/// <param name="History">Every report.</param>
/// <param name="End">Why it ended.</param>
/// <param name="Steps">How many steps the shared weights did.</param>
/// <param name="ControllerSteps">How many steps the controller did.</param>
/// <param name="Images">How many images were consumed, those of the validation part included.</param>
/// <param name="Duration">How long it took.</param>
public sealed record EnasResult<S>(
    S Architecture,
    IReadOnlyList<EnasCandidate<S>> Candidates,
    IReadOnlyList<EnasProgress<S>> History,
    TrainingEnd End,
    long Steps,
    long ControllerSteps,
    long Images,
    TimeSpan Duration)
    where S : class, IPathSpace<S>;
