using System.Globalization;
using NasDsl.Spaces;

namespace NasDsl.Search.Tests.Strategies.Nsga2;

/// <summary>Mean accuracy against multiply-adds on the published table of NAS-Bench-Macro, whose exact front is known.</summary>
[TestFixture]
internal sealed class Nsga2OnMacroTable
{
    private const int Seeds = 100;
    private const int Trials = 500;

    [Test]
    public void FiveHundredEvaluationsFindTheFront()
    {
        Assume.That(MacroTable.Instance, Is.Not.Null, "The table of NAS-Bench-Macro is absent.");
        MacroTable table = MacroTable.Instance!;
        var evaluator = new FunctionEvaluator<MacroSpace>(table.MeanAccuracy);
        Objective<MacroSpace>[] objectives =
        [
            Objective.Score<MacroSpace>("accuracy", "%"),
            Objective.Of<MacroSpace>("multiply-adds", ObjectiveDirection.Minimize, architecture => MultiplyAdds(table, architecture)),
        ];

        Trial<MacroSpace>[] all = [.. Enumerable.Range(0, (int)MacroSpace.Cardinality).Select(index => MacroSpace.FromIndex(index))
            .Select((architecture, number) => new Trial<MacroSpace>(number, architecture, TrialState.Completed, table.MeanAccuracy(architecture)))];
        double[] reference = [all.Min(trial => trial.Score), all.Max(trial => MultiplyAdds(table, trial.Architecture))];
        double exact = new ParetoFront<MacroSpace>(all, objectives).Hypervolume(reference);

        double[] shares = new double[Seeds];
        for (int seed = 0; seed < Seeds; seed++)
        {
            var search = new Search<MacroSpace>(
                new Nsga2<MacroSpace>((ulong)seed, Trials, objectives), evaluator, new SearchOptions { Budget = Budget.Trials(Trials), Seed = (ulong)seed });
            SearchResult<MacroSpace> result = search.Run();
            Assert.That(result.Trials, Has.Count.EqualTo(Trials));
            shares[seed] = result.ParetoFront(objectives).Hypervolume(reference) / exact;
        }

        Array.Sort(shares);
        TestContext.Out.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"least {shares[0]:P2}, median {shares[Seeds / 2]:P2}, greatest {shares[^1]:P2}"));
        Assert.That(shares[(Seeds / 2) - 1], Is.GreaterThanOrEqualTo(0.998));
        Assert.That(shares[^1], Is.LessThanOrEqualTo(1 + 1e-12));
    }

    private static double MultiplyAdds(MacroTable table, MacroSpace architecture)
    {
        Span<int> blocks = stackalloc int[8];
        architecture.Encode(blocks, []);
        return table.Cost(blocks).MultiplyAdds;
    }
}
