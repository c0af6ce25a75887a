namespace NasDsl.Search;

/// <summary>The settings of <see cref="Nsga2{S}"/>.</summary>
public sealed record Nsga2Options
{
    private readonly int _populationSize = 100;
    private readonly double _crossoverProbability = 0.9;
    private readonly double _crossoverIndex = 15;
    private readonly double _mutationIndex = 20;
    private readonly double? _mutationProbability;

    /// <summary>How many live, and how many results make a generation (N). The paper's is 100.</summary>
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

    /// <summary>How probably two parents are crossed, from 0 to 1; otherwise each child is a parent's mutation. The paper's is 0.9.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside 0 … 1.</exception>
    public double CrossoverProbability
    {
        get => _crossoverProbability;
        init => _crossoverProbability = Checked(value, nameof(CrossoverProbability), 1);
    }

    /// <summary>
    /// The distribution index of simulated binary crossover on continuous numbers, 15: the greater, the closer children are to their parents. (The paper's
    /// experiments used 20.)
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or no finite number.</exception>
    public double CrossoverIndex
    {
        get => _crossoverIndex;
        init => _crossoverIndex = Checked(value, nameof(CrossoverIndex), double.MaxValue);
    }

    /// <summary>The distribution index of polynomial mutation of continuous numbers, 20, as in the paper: the greater, the smaller the steps.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or no finite number.</exception>
    public double MutationIndex
    {
        get => _mutationIndex;
        init => _mutationIndex = Checked(value, nameof(MutationIndex), double.MaxValue);
    }

    /// <summary>How probably each continuous number mutates, from 0 to 1; null for the paper's 1/n, where n numbers are active.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside 0 … 1.</exception>
    public double? MutationProbability
    {
        get => _mutationProbability;
        init => _mutationProbability = value is double probability ? Checked(probability, nameof(MutationProbability), 1) : null;
    }

    /// <summary>Settings for a search of about <paramref name="expectedTrials"/> trials: a population of a twenty-fifth of them, from 10 to 100, so that
    /// there are about 25 generations before the population grows.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="expectedTrials"/> is below 1.</exception>
    public static Nsga2Options ForTrials(int expectedTrials)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(expectedTrials, 1);
        return new Nsga2Options { PopulationSize = Math.Clamp(expectedTrials / 25, 10, 100) };
    }

    private static double Checked(double value, string setting, double greatest) => value >= 0 && value <= greatest
        ? value
        : throw new ArgumentOutOfRangeException(setting, value, greatest == 1
            ? "A probability lies between 0 and 1."
            : "A distribution index is a finite number, 0 or more.");
}
