namespace NasDsl.Search;

/// <summary>
/// Regularized (aging) evolution: Real, Aggarwal, Huang and Le, "Regularized Evolution for Image Classifier Architecture Search", AAAI 2019,
/// arXiv 1802.01548. After a random start every proposal is a mutation of the best of a random sample of the population, which holds the latest
/// results: the oldest dies, not the worst. A failed trial never enters the population, and proposals whose results are still out hold nothing up.
/// </summary>
/// <typeparam name="S">The search space.</typeparam>
public sealed class RegularizedEvolution<S> : IStrategy<S>
    where S : class, ISearchSpace<S>
{
    private readonly RandomSource _random;
    private readonly int _sampleSize;

    // A ring: once it is full, _next is the oldest.
    private readonly Trial<S>[] _population;
    private int _alive;
    private int _next;
    private int _told;

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
        _random = random;
        _sampleSize = options.SampleSize;
        _population = new Trial<S>[options.PopulationSize];
    }

    /// <inheritdoc/>
    public string Name => "Evolution";

    /// <summary>The living, the oldest first.</summary>
    public IReadOnlyList<Trial<S>> Population
    {
        get
        {
            var living = new Trial<S>[_alive];
            int oldest = _alive < _population.Length ? 0 : _next;
            for (int i = 0; i < _alive; i++)
            {
                living[i] = _population[(oldest + i) % _population.Length];
            }

            return living;
        }
    }

    /// <summary>A random architecture until as many results as the population holds are told, failed ones included; then a mutation.</summary>
    public S Ask() => _told < _population.Length || _alive == 0 ? S.Sample(_random) : SelectParent().Architecture.Mutate(_random);

    /// <inheritdoc/>
    public void Tell(Trial<S> trial)
    {
        ArgumentNullException.ThrowIfNull(trial);
        if (_told < _population.Length)
        {
            _told++;
        }

        if (trial.State != TrialState.Completed)
        {
            return;
        }

        _population[_next] = trial;
        _next = (_next + 1) % _population.Length;
        _alive = Math.Min(_alive + 1, _population.Length);
    }

    private Trial<S> SelectParent()
    {
        Trial<S> best = _population[_random.Next(_alive)];
        for (int drawn = 1; drawn < _sampleSize; drawn++)
        {
            Trial<S> other = _population[_random.Next(_alive)];
            if (other.Score > best.Score)
            {
                best = other;
            }
        }

        return best;
    }
}
