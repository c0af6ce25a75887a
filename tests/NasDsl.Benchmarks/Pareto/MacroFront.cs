using System.Globalization;
using NasDsl.Search;
using NasDsl.Search.Rendering;
using NasDsl.Spaces;

namespace NasDsl.Benchmarks.Pareto;

/// <summary><c>--pareto [file]</c>: NSGA-II with its defaults on NAS-Bench-Macro, mean accuracy against multiply-adds: its share of the exact front's hypervolume after
/// 100, 200, 500 and 1,000 evaluations, beside random search; the front of one run as an SVG.</summary>
internal static class MacroFront
{
    private const int Seeds = 100;

    public static int Run(string[] arguments)
    {
        if (MacroTable.Instance is not { } table)
        {
            Console.Error.WriteLine("There is no folder nas-bench-macro in $NASDSL_DATA or ../shared/data.");
            return 1;
        }

        Objective<MacroSpace>[] objectives = [Objective.Score<MacroSpace>("mean accuracy", "%"), Objective.Macs<MacroSpace>()];
        Trial<MacroSpace>[] all = [.. Enumerable.Range(0, (int)MacroSpace.Cardinality).Select(index => MacroSpace.FromIndex(index))
            .Where(static architecture => architecture.Equals(architecture.Canonical()))
            .Select((architecture, number) => new Trial<MacroSpace>(number, architecture, TrialState.Completed, table.MeanAccuracy(architecture)))];
        double[] reference = [all.Min(static trial => trial.Score), all.Max(static trial => (double)trial.Architecture.Cost().MultiplyAdds)];
        var front = new ParetoFront<MacroSpace>(all, objectives);
        double exact = front.Hypervolume(reference);
        Console.WriteLine($"The exact front has {front.Trials.Count} networks. Share of its hypervolume, median of {Seeds} seeds (least):");
        var evaluator = new FunctionEvaluator<MacroSpace>(table.MeanAccuracy);
        foreach (int trials in (int[])[100, 200, 500, 1000])
        {
            string searched = Shares(seed => new Nsga2<MacroSpace>(seed, trials, objectives), trials);
            string random = Shares(static seed => new RandomSearch<MacroSpace>(seed), trials);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{trials,5} evaluations: NSGA-II {searched}, random {random}"));
        }

        if (arguments is [var file, ..])
        {
            File.WriteAllText(file, ParetoSvg.Render(Search(new Nsga2<MacroSpace>(1, 500, objectives), 500, 1), "NAS-Bench-Macro, 500 evaluations of NSGA-II"));
        }

        return 0;

        string Shares(Func<ulong, IStrategy<MacroSpace>> strategy, int trials)
        {
            double[] shares = [.. Enumerable.Range(0, Seeds).Select(seed => Search(strategy((ulong)seed), trials, (ulong)seed).Hypervolume(reference) / exact).Order()];
            return string.Create(CultureInfo.InvariantCulture, $"{shares[Seeds / 2]:P2} ({shares[0]:P2})");
        }

        ParetoFront<MacroSpace> Search(IStrategy<MacroSpace> strategy, int trials, ulong seed) => new Search<MacroSpace>(
            strategy, evaluator, new SearchOptions { Budget = Budget.Trials(trials), Seed = seed }).Run().ParetoFront(objectives);
    }
}
