namespace NasDsl.Search;

/// <summary>
/// NSGA-II: Deb, Pratap, Agarwal and Meyarivan, "A Fast and Elitist Multiobjective Genetic Algorithm: NSGA-II", IEEE Transactions on Evolutionary
/// Computation 6(2), 2002. After a random start, children are bred from parents that win a tournament of two; when as many results as the population holds are
/// told, parents and children together are sorted into fronts, and the best fronts live on, of the last those with the most room. Result:
/// <see cref="SearchResult{S}.ParetoFront"/>.
/// </summary>
/// <remarks>
/// A generation ends by its number of results, not by whose they are: proposals that are still open hold nothing up and belong to the generation in which
/// they are told. A failed trial counts as a result and never lives. No architecture lives twice: a result that is told again, and is alive, counts for
/// nothing.
/// </remarks>
/// <typeparam name="S">The search space.</typeparam>
/// <example>
/// <code>
/// Objective&lt;MySpace&gt;[] objectives = [Objective.Score&lt;MySpace&gt;(), Objective.Macs&lt;MySpace&gt;()];
/// var search = new Search&lt;MySpace&gt;(
///     new Nsga2&lt;MySpace&gt;(seed: 1, expectedTrials: 500, objectives), evaluator, new SearchOptions { Budget = Budget.Trials(500) });
/// ParetoFront&lt;MySpace&gt; front = search.Run().ParetoFront(objectives);
/// </code>
/// </example>
public sealed class Nsga2<S> : IStrategy<S>
    where S : class, ISearchSpace<S>
{
    // How often a child that is known already is bred anew before a random architecture takes its place.
    private const int MostTries = 50;

    private readonly RandomSource _random;
    private readonly int _populationSize;
    private readonly Objective<S>[] _objectives;
    private readonly Nsga2Variation<S> _variation;
    private readonly List<Nsga2Member<S>> _children = [];
    private readonly HashSet<S> _living = [];
    private readonly HashSet<S> _proposed = [];
    private List<Nsga2Member<S>> _population = [];
    private Proposal<S>? _twin;
    private int _told;

    /// <summary>NSGA-II with a population that suits the number of trials; see <see cref="Nsga2Options.ForTrials"/>.</summary>
    /// <param name="seed">Determines all proposals, together with the results that are told.</param>
    /// <param name="expectedTrials">About how many trials the search will have.</param>
    /// <param name="objectives">What trials are judged by.</param>
    /// <exception cref="ArgumentException">There is no objective.</exception>
    public Nsga2(ulong seed, int expectedTrials, params IReadOnlyList<Objective<S>> objectives)
        : this(new RandomSource(seed), Nsga2Options.ForTrials(expectedTrials), objectives)
    {
    }

    /// <summary>NSGA-II with settings of one's own.</summary>
    /// <exception cref="ArgumentException">There is no objective.</exception>
    public Nsga2(RandomSource random, Nsga2Options options, params IReadOnlyList<Objective<S>> objectives)
    {
        ArgumentNullException.ThrowIfNull(random);
        ArgumentNullException.ThrowIfNull(options);
        _random = random;
        _populationSize = options.PopulationSize;
        _objectives = ObjectiveValues.Checked(objectives);
        _variation = new Nsga2Variation<S>(random, options);
    }

    /// <inheritdoc/>
    public string Name => "NSGA-II";

    /// <summary>The living after the latest generation, the best fronts first; empty before the first has ended.</summary>
    public IReadOnlyList<Trial<S>> Population => [.. _population.Select(static member => member.Trial)];

    /// <summary>A random architecture until a first generation has a result; then a child of two of the living.</summary>
    /// <remarks>A child that lives already, or was proposed in this generation, is bred anew; where that leads to nothing in a bounded number of tries, the
    /// proposal is a random architecture.</remarks>
    public Proposal<S> Ask()
    {
        for (int tries = 0; tries < MostTries && _population.Count > 0; tries++)
        {
            if (NextChild() is { } child && _proposed.Add(child.Architecture.Canonical()))
            {
                return child;
            }
        }

        S drawn = S.Sample(_random);
        for (int tries = 1; tries < MostTries && !_proposed.Add(drawn.Canonical()); tries++)
        {
            drawn = S.Sample(_random);
        }

        return drawn;
    }

    /// <inheritdoc/>
    public void Tell(Trial<S> trial)
    {
        ArgumentNullException.ThrowIfNull(trial);
        double[]? losses = ObjectiveValues.Losses(trial, _objectives);
        bool isNew = losses is not null && _living.Add(trial.Architecture.Canonical());
        if (isNew)
        {
            _children.Add(new Nsga2Member<S>(trial, losses!));
        }

        if (isNew || !(trial.IsRepeat || trial.IsRefusal))
        {
            _told++;
        }

        if (_told >= _populationSize)
        {
            EndGeneration();
        }
    }

    private void EndGeneration()
    {
        _population = Nsga2Survival.Survivors([.. _population, .. _children], _populationSize);
        _told = 0;
        _children.Clear();
        _living.Clear();
        _proposed.Clear();
        foreach (Nsga2Member<S> member in _population)
        {
            S canonical = member.Trial.Architecture.Canonical();
            _living.Add(canonical);
            _proposed.Add(canonical);
        }
    }

    /// <summary>The second child of the pair that was bred last, or the first of another; null where bounds and constraints refuse it.</summary>
    private Proposal<S>? NextChild()
    {
        Proposal<S>? child = _twin;
        _twin = null;
        if (child is null)
        {
            Trial<S> first = SelectParent(), second = SelectParent();
            try
            {
                (S one, S other) = _variation.Breed(first.Architecture, second.Architecture);
                child = new Proposal<S>(one, first.Number);
                _twin = new Proposal<S>(other, second.Number);
            }
            catch (NotAdmissibleException)
            {
                return null;
            }
        }

        return Admissibility.IsAdmitted(child.Value.Architecture) ? child : null;
    }

    /// <summary>The paper's binary tournament by crowded comparison; of two that are even either wins.</summary>
    private Trial<S> SelectParent()
    {
        Nsga2Member<S> one = _population[_random.Next(_population.Count)], other = _population[_random.Next(_population.Count)];
        return (other.IsBetterThan(one) ? other : one).Trial;
    }
}
