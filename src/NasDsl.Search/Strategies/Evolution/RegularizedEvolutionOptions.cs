namespace NasDsl.Search;

/// <summary>The settings of <see cref="RegularizedEvolution{S}"/>.</summary>
public sealed record RegularizedEvolutionOptions
{
    private readonly int _populationSize = 100;
    private readonly int _sampleSize = 25;

    /// <summary>How many of the latest results are alive (P). The paper's is 100.</summary>
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

    /// <summary>How many of the living are drawn, with replacement, to find a parent (S). The paper's is 25.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1.</exception>
    public int SampleSize
    {
        get => _sampleSize;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            _sampleSize = value;
        }
    }

    /// <summary>Settings for a search of about <paramref name="expectedTrials"/> trials: a population of a fifth of them, from 10 to 100, and half of
    /// that as the sample, at most 25. From 500 trials on they are the paper's own, with which the first 100 trials are all random.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="expectedTrials"/> is below 1.</exception>
    public static RegularizedEvolutionOptions ForTrials(int expectedTrials)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(expectedTrials, 1);
        int population = Math.Clamp(expectedTrials / 5, 10, 100);
        return new RegularizedEvolutionOptions { PopulationSize = population, SampleSize = Math.Min(25, population / 2) };
    }

    /// <summary>The same as settings of <see cref="Evolution{S}"/>.</summary>
    public EvolutionOptions ToEvolution() => new() { PopulationSize = PopulationSize, Selection = new TournamentSelection(SampleSize) };
}
