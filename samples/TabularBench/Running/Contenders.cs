using NasDsl;
using NasDsl.Search;
using NasDsl.Search.Comparison;

namespace TabularBench.Running;

/// <summary>The strategies that compete, each with its defaults. A strategy of your own is a line here.</summary>
public static class Contenders
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<Contender<S>> All<S>()
        where S : class, ISearchSpace<S> =>
    [
        new("random", static (seed, _) => new RandomSearch<S>(seed)),
        new("evolution", static (seed, trials) => new RegularizedEvolution<S>(seed, trials)),
        new("local-search", static (seed, trials) => new LocalSearch<S>(seed, trials)),
        new("tpe", static (seed, _) => new TpeSearch<S>(seed)),
        new("bananas", static (seed, trials) => new Bananas<S>(seed, trials)),
    ];

    /// <summary>Those named; all where none is.</summary>
    /// <exception cref="ArgumentException">There is no such strategy.</exception>
    public static IReadOnlyList<Contender<S>> Named<S>(IReadOnlyList<string> names)
        where S : class, ISearchSpace<S>
    {
        IReadOnlyList<Contender<S>> all = All<S>();
        return names is [] ? all : [.. names.Distinct().Select(name => all.FirstOrDefault(contender => contender.Name == name)
            ?? throw new ArgumentException($"There is no strategy {name}; there are {string.Join(", ", all.Select(static contender => contender.Name))}."))];
    }
}
