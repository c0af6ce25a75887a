namespace NasDsl.Search;

/// <summary>The settings of <see cref="Evolution{S}"/>. Those that are not set are those of regularized evolution.</summary>
public sealed record EvolutionOptions
{
    private readonly int _populationSize = 100;
    private readonly double _mutationProbability = 1;
    private readonly double _crossoverProbability;
    private readonly ParentSelection _selection = new TournamentSelection(25);

    /// <summary>How many are alive; 100.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 2.</exception>
    public int PopulationSize
    {
        get => _populationSize;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 2);
            _populationSize = value;
        }
    }

    /// <summary>How a parent is chosen; a tournament of 25 that are drawn with replacement.</summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public ParentSelection Selection
    {
        get => _selection;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            _selection = value;
        }
    }

    /// <summary>Who dies when the population is full; the oldest.</summary>
    public Survival Survival { get; init; }

    /// <summary>The chance that a child of two parents is mutated too, from 0 to 1; 1. A child of one parent, and one that is equal to a parent of its, is always
    /// mutated: it would be no new architecture.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 0, above 1 or NaN.</exception>
    public double MutationProbability
    {
        get => _mutationProbability;
        init => _mutationProbability = Probability(value, nameof(MutationProbability));
    }

    /// <summary>The chance that a child has two parents, from 0 to 1; 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 0, above 1 or NaN.</exception>
    public double CrossoverProbability
    {
        get => _crossoverProbability;
        init => _crossoverProbability = Probability(value, nameof(CrossoverProbability));
    }

    /// <summary>How two parents are combined; decision by decision from either.</summary>
    public CrossoverKind Crossover { get; init; }

    /// <summary>Settings for a search of about <paramref name="expectedTrials"/> trials: those of <see cref="RegularizedEvolutionOptions.ForTrials"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="expectedTrials"/> is below 1.</exception>
    public static EvolutionOptions ForTrials(int expectedTrials) => RegularizedEvolutionOptions.ForTrials(expectedTrials).ToEvolution();

    private static double Probability(double value, string name) => value is >= 0 and <= 1
        ? value
        : throw new ArgumentOutOfRangeException(nameof(value), value, $"{name} must be from 0 to 1.");
}
