using NasDsl.Search.Comparison;

namespace NasDsl.Benchmarks.Comparison;

/// <summary>What the command line of <c>--compare</c> asks for, whatever the table's space.</summary>
/// <param name="Strategies">The strategies' names; none for all.</param>
/// <param name="Options">Trials, runs, seeds, threads.</param>
/// <param name="Progress">Is told how many runs are done of how many.</param>
internal sealed record ComparisonSettings(IReadOnlyList<string> Strategies, ComparisonOptions Options, Action<int, int> Progress)
{
    /// <summary>Runs the strategies over a table.</summary>
    public ComparisonResult Compare<S>(ITable<S> table)
        where S : class, IDiscrete<S>
    {
        IReadOnlyList<Contender<S>> contenders = StrategyCatalog.Named<S>(Strategies);
        return StrategyComparison.Run(table, contenders, Options, new Told(done => Progress(done, contenders.Count * Options.Runs)));
    }

    /// <summary>Tells at once, where <see cref="Progress{T}"/> would queue.</summary>
    private sealed class Told(Action<int> tell) : IProgress<int>
    {
        public void Report(int value) => tell(value);
    }
}
