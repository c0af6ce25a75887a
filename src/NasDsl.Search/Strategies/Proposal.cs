namespace NasDsl.Search;

/// <summary>What a strategy proposes: an architecture, and from which trial it descends.</summary>
/// <typeparam name="S">The search space.</typeparam>
/// <param name="Architecture">What to evaluate.</param>
/// <param name="Parent">The number of the trial whose architecture was mutated to this one, or was the first parent of a crossover; null where it
/// descends from none. An evaluator may let it begin with the parent's trained weights.</param>
public readonly record struct Proposal<S>(S Architecture, int? Parent = null)
    where S : class, ISearchSpace<S>
{
    /// <summary>An architecture that descends from none.</summary>
    public static implicit operator Proposal<S>(S architecture) => new(architecture);
}
