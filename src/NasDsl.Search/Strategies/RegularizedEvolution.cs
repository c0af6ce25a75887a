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
    private readonly Trial<S>[] _ring;
    private int _oldest;
    private int _alive;
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
        _ring = new Trial<S>[options.PopulationSize];
    }

    /// <inheritdoc/>
    public string Name => "Evolution";

    /// <summary>The living, the oldest first.</summary>
    public IReadOnlyList<Trial<S>> Population
    {
        get
        {
            var living = new Trial<S>[_alive];
            for (int age = 0; age < _alive; age++)
            {
                living[age] = Alive(age);
            }

            return living;
        }
    }

    /// <summary>A random architecture until as many results as the population holds are told, failed ones included; then a mutation.</summary>
    /// <remarks>Where bounds and constraints of the space refuse every mutation of the parent that is tried, the proposal is a random architecture.</remarks>
    public Proposal<S> Ask()
    {
        if (_told < _ring.Length || _alive == 0)
        {
            return S.Sample(_random);
        }

        try
        {
            Trial<S> parent = SelectParent();
            return new Proposal<S>(parent.Architecture.Mutate(_random), parent.Number);
        }
        catch (NotAdmissibleException)
        {
            return S.Sample(_random);
        }
    }

    /// <inheritdoc/>
    public void Tell(Trial<S> trial)
    {
        ArgumentNullException.ThrowIfNull(trial);
        if (_told < _ring.Length)
        {
            _told++;
        }

        if (trial.State != TrialState.Completed)
        {
            return;
        }

        if (_alive < _ring.Length)
        {
            _ring[_alive++] = trial;
        }
        else
        {
            _ring[_oldest] = trial;
            _oldest = (_oldest + 1) % _ring.Length;
        }
    }

    private Trial<S> SelectParent()
    {
        Trial<S> best = Alive(_random.Next(_alive));
        for (int drawn = 1; drawn < _sampleSize; drawn++)
        {
            Trial<S> other = Alive(_random.Next(_alive));
            if (other.Score > best.Score)
            {
                best = other;
            }
        }

        return best;
    }

    /// <summary>The living by age, 0 the oldest.</summary>
    private Trial<S> Alive(int age) => _ring[(_oldest + age) % _ring.Length];
}
