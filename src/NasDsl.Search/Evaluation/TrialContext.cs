namespace NasDsl.Search;

/// <summary>What an evaluator is told of the trial it works for.</summary>
/// <param name="Number">The trial's number, from 0.</param>
/// <param name="Seed">A seed of its own, determined by the search's seed and the trial's number.</param>
/// <param name="Parent">The number of the trial that the architecture descends from; null where it descends from none. See
/// <see cref="Proposal{S}.Parent"/>.</param>
public readonly record struct TrialContext(int Number, ulong Seed, int? Parent = null)
{
    /// <summary>Where the evaluation may keep its state, to go on from it after a kill; null where nothing is kept.</summary>
    public ICheckpoints? Checkpoints { get; init; }

    /// <summary>Is told of the points of the trial's learning curve; null where nobody listens.</summary>
    public IProgress<CurvePoint>? Curve { get; init; }
}
