using NasDsl;
using NasDsl.Search.Comparison;
using Spectre.Console;
using TabularBench.Pictures;
using TabularBench.Results;

namespace TabularBench.Running;

/// <summary>The whole run over one space: the table, the comparison, what it shows.</summary>
/// <typeparam name="S">The space.</typeparam>
public sealed class Bench<S>(RunSettings settings, CancellationToken cancelled)
    where S : class, IFinite<S>
{
    /// <summary>Runs everything.</summary>
    public void Run()
    {
        ITable<S> table = settings.Table is { } path
            ? RecordedTable<S>.Read(path)
            : SyntheticTable.WithBest<S>(new SyntheticTableOptions { Landscape = settings.Landscape, Seed = settings.Options.FirstSeed });
        AnsiConsole.MarkupLineInterpolated($"[bold]{table.Name}[/]: {S.Cardinality:N0} architectures{(settings.Table is null ? ", scores generated" : "")}");
        ComparisonResult result = Compare(table, Contenders.Named<S>(settings.Strategies));
        ResultTable.Print(result);
        (string svg, string png) = RegretChart.Save(result, settings.Output, "regret");
        string csv = Path.Combine(settings.Output, "regret.csv");
        File.WriteAllText(csv, ComparisonCsv.Render(result));
        AnsiConsole.WriteLine($"{svg}, {png}, {csv}");
    }

    private ComparisonResult Compare(ITable<S> table, IReadOnlyList<Contender<S>> contenders)
    {
        if (!AnsiConsole.Profile.Capabilities.Interactive || Console.IsOutputRedirected)
        {
            return StrategyComparison.Run(table, contenders, settings.Options, cancellationToken: cancelled);
        }

        return AnsiConsole.Progress().AutoClear(true).Start(screen =>
        {
            ProgressTask bar = screen.AddTask("runs", maxValue: contenders.Count * settings.Options.Runs);
            return StrategyComparison.Run(table, contenders, settings.Options, new Progress<int>(_ => bar.Increment(1)), cancelled);
        });
    }
}
