using NasDsl.Search;
using NasDsl.Search.Comparison;
using NasDsl.Torch;

namespace NasDsl.Benchmarks.Comparison;

/// <summary>The strategies that <c>--compare</c> knows, each with its defaults. A new one is a line here.</summary>
internal static class StrategyCatalog
{
    /// <summary>All of them, over the space <typeparamref name="S"/>.</summary>
    public static IReadOnlyList<Contender<S>> All<S>()
        where S : class, IDiscrete<S> =>
    [
        new("random", static (seed, _) => new RandomSearch<S>(seed)),
        new("evolution", static (seed, trials) => new RegularizedEvolution<S>(seed, trials)),
        new("crossover", static (seed, trials) => new Evolution<S>(new RandomSource(seed), EvolutionOptions.ForTrials(trials) with
        {
            Survival = Survival.Elitist,
            CrossoverProbability = 0.5,
            MutationProbability = 0.5,
        })),
        new("local-search", static (seed, trials) => new LocalSearch<S>(seed, trials)),
        new("tpe", static (seed, _) => new TpeSearch<S>(seed)),
        new("bananas", static (seed, trials) => new Bananas<S>(seed, trials)),
        new("reinforce", static (seed, trials) => new ReinforceStrategy<S>(seed, trials)),
        new("ppo", static (seed, trials) => new PpoStrategy<S>(seed, trials)),
    ];

    /// <summary>Those named, in that order.</summary>
    /// <exception cref="ArgumentException">There is no such strategy.</exception>
    public static IReadOnlyList<Contender<S>> Named<S>(IReadOnlyList<string> names)
        where S : class, IDiscrete<S>
    {
        IReadOnlyList<Contender<S>> all = All<S>();
        return names is [] ? all : [.. names.Select(name => all.FirstOrDefault(contender => contender.Name == name)
            ?? throw new ArgumentException($"There is no strategy {name}; there are {string.Join(", ", all.Select(static contender => contender.Name))}."))];
    }
}
