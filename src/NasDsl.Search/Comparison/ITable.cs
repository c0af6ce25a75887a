namespace NasDsl.Search.Comparison;

/// <summary>A space whose scores are known beforehand, so that a search takes microseconds and what it found can be judged by the truth. A query of it
/// may be noisy, as one training is.</summary>
/// <typeparam name="S">The search space.</typeparam>
public interface ITable<S> : IEvaluator<S>
    where S : class, ISearchSpace<S>
{
    /// <summary>What the table is called in titles.</summary>
    string Name { get; }

    /// <summary>The greatest true score of all admissible architectures; null where it is not known.</summary>
    double? BestScore { get; }

    /// <summary>The score without noise: the mean of all trainings that are on record.</summary>
    /// <exception cref="KeyNotFoundException">The table does not hold this architecture.</exception>
    double TrueScore(S architecture);
}
