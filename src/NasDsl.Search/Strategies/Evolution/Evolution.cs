namespace NasDsl.Search;

/// <summary>
/// Evolution in steady state, put together from its parts: how a parent is selected, whether two are crossed, whether the child is mutated, and who dies. After
/// a random start every proposal is a child of the living, of which a failed trial never is one; proposals whose results are still out hold nothing up.
/// The settings that are not changed are those of regularized evolution, for which <see cref="RegularizedEvolution{S}"/> is the short name.
/// </summary>
/// <remarks>A stored result that is told again is one of the living like any other while the oldest dies, as the paper counts evaluations; where the worst
/// dies it is not added again, and what is evaluated again takes the place of its first result. Where all that is near the living has been evaluated, and twenty results in a row are stored ones, children are mutated once
/// more, after forty twice more, until one is new; so that a small space does not end the search early.</remarks>
/// <typeparam name="S">The search space.</typeparam>
/// <example>
/// <code>
/// var strategy = new Evolution&lt;MySpace&gt;(new RandomSource(1), EvolutionOptions.ForTrials(200) with
/// {
///     Selection = new TruncationSelection(0.2), Survival = Survival.Elitist, CrossoverProbability = 0.5, Crossover = CrossoverKind.OnePoint,
/// });
/// </code>
/// </example>
public sealed class Evolution<S> : IStrategy<S>
    where S : class, ISearchSpace<S>
{
    // So many stored results in a row call for one more mutation of every child, until a result is new.
    private const int PatienceWithRepeats = 20;

    private readonly RandomSource _random;
    private readonly EvolutionOptions _options;
    private readonly Population<S> _population;
    private readonly OnePointCrossover<S>? _onePoint;
    private int _told;
    private int _repeatsInARow;

    /// <summary>Evolution with these settings.</summary>
    public Evolution(RandomSource random, EvolutionOptions options)
    {
        ArgumentNullException.ThrowIfNull(random);
        ArgumentNullException.ThrowIfNull(options);
        _random = random;
        _options = options;
        _population = new Population<S>(options.PopulationSize, options.Survival);
        _onePoint = options.CrossoverProbability > 0 && options.Crossover == CrossoverKind.OnePoint ? new OnePointCrossover<S>() : null;
    }

    /// <inheritdoc/>
    public string Name => (_options.Survival, _options.CrossoverProbability) switch
    {
        (Survival.Aging, 0) => "Evolution",
        (Survival.Aging, _) => "Evolution with crossover",
        (_, 0) => "Elitist evolution",
        _ => "Elitist evolution with crossover",
    };

    /// <summary>The living, the oldest first.</summary>
    public IReadOnlyList<Trial<S>> Population => _population.Members;

    /// <summary>A random architecture until as many results as the population holds are told, failed ones included; then a child of one or two of the living, of
    /// which the first is its <see cref="Proposal{S}.Parent"/>.</summary>
    /// <remarks>Where bounds and constraints of the space refuse every child that is tried, the proposal is a random architecture.</remarks>
    public Proposal<S> Ask()
    {
        if (_told < _options.PopulationSize || _population.Members.Count == 0)
        {
            return S.Sample(_random);
        }

        Trial<S> parent = Select();
        S? child = Happens(_options.CrossoverProbability) ? Cross(parent.Architecture, Select().Architecture) : null;
        return child is not null && !Happens(_options.MutationProbability) ? new Proposal<S>(child, parent.Number)
            : Mutate(child ?? parent.Architecture) is { } mutant ? new Proposal<S>(mutant, parent.Number)
            : child is not null ? new Proposal<S>(child, parent.Number)
            : S.Sample(_random);
    }

    /// <inheritdoc/>
    public void Tell(Trial<S> trial)
    {
        ArgumentNullException.ThrowIfNull(trial);
        if (trial.IsRefusal)
        {
            return;
        }

        _repeatsInARow = trial.IsRepeat ? _repeatsInARow + 1 : 0;
        if (_told < _options.PopulationSize)
        {
            _told++;
        }

        if (trial.State == TrialState.Completed)
        {
            _population.Add(trial);
        }
    }

    private Trial<S> Select() => _population.Members[_options.Selection.Select(_population.Scores, _random)];

    private bool Happens(double probability) => probability >= 1 || (probability > 0 && _random.NextDouble() < probability);

    /// <summary>An admissible child that is neither of the two; null where there is none.</summary>
    private S? Cross(S first, S second)
    {
        if (_onePoint is not null)
        {
            return _onePoint.Cross(first, second, _random);
        }

        try
        {
            S child = S.Crossover(first, second, _random);
            return child.Equals(first) || child.Equals(second) ? null : child;
        }
        catch (InvalidOperationException)
        {
            // Bounds and constraints refuse every child of these two.
            return null;
        }
    }

    private S? Mutate(S architecture)
    {
        try
        {
            S mutant = architecture.Mutate(_random);
            for (int further = Math.Min(_repeatsInARow / PatienceWithRepeats, S.TokenCount + S.NumberCount); further > 0; further--)
            {
                mutant = mutant.Mutate(_random);
            }

            return mutant;
        }
        catch (InvalidOperationException)
        {
            // Bounds and constraints refuse every mutation, or the space holds one architecture.
            return null;
        }
    }
}
