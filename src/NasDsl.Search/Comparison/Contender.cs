namespace NasDsl.Search.Comparison;

/// <summary>A strategy that takes part in a comparison.</summary>
/// <typeparam name="S">The search space.</typeparam>
/// <param name="Name">Its name in tables and pictures.</param>
/// <param name="Create">Makes the strategy of one run from the run's seed and the number of trials it will have. Called from several threads.</param>
public sealed record Contender<S>(string Name, Func<ulong, int, IStrategy<S>> Create)
    where S : class, ISearchSpace<S>;
