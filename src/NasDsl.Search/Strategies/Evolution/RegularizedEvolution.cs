namespace NasDsl.Search;

/// <summary>
/// Regularized (aging) evolution: Real, Aggarwal, Huang and Le, "Regularized Evolution for Image Classifier Architecture Search", AAAI 2019,
/// arXiv 1802.01548. After a random start every proposal is a mutation of the best of a random sample of the population, which holds the latest
/// results: the oldest dies, not the worst. A failed trial never enters the population, and proposals whose results are still out hold nothing up.
/// <see cref="Evolution{S}"/> has other selection, survival and crossover.
/// </summary>
/// <typeparam name="S">The search space.</typeparam>
public sealed class RegularizedEvolution<S> : IStrategy<S>
    where S : class, ISearchSpace<S>
{
    private readonly Evolution<S> _evolution;

    /// <summary>Evolution with a population that suits the number of trials; see <see cref="RegularizedEvolutionOptions.ForTrials"/>.</summary>
    /// <param name="seed">Determines all proposals, together with the results that are told.</param>
    /// <param name="expectedTrials">About how many trials the search will have.</param>
    public RegularizedEvolution(ulong seed, int expectedTrials)
        : this(new RandomSource(seed), RegularizedEvolutionOptions.ForTrials(expectedTrials))
    {
    }

    /// <summary>Evolution with settings of one's own.</summary>
    public RegularizedEvolution(RandomSource random, RegularizedEvolutionOptions options)
    {
        ArgumentNullException.ThrowIfNull(random);
        ArgumentNullException.ThrowIfNull(options);
        _evolution = new Evolution<S>(random, options.ToEvolution());
    }

    /// <inheritdoc/>
    public string Name => _evolution.Name;

    /// <summary>The living, the oldest first.</summary>
    public IReadOnlyList<Trial<S>> Population => _evolution.Population;

    /// <summary>A random architecture until as many results as the population holds are told, failed ones included; then a mutation.</summary>
    /// <remarks>Where bounds and constraints of the space refuse every mutation of the parent that is tried, the proposal is a random architecture.</remarks>
    public Proposal<S> Ask() => _evolution.Ask();

    /// <inheritdoc/>
    public void Tell(Trial<S> trial) => _evolution.Tell(trial);
}
