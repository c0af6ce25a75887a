using System.Globalization;
using NasDsl.Spaces;

namespace NasDsl.Search.Tests.Strategies;

/// <summary>Each strategy with its defaults on the published table of NAS-Bench-Macro: 100 evaluations, each one of three trainings at random;
/// the final pick, by observed score, is judged by its true mean.</summary>
[TestFixture]
internal sealed class MacroTableScores
{
    private const int Seeds = 200;
    private const int Trials = 100;

    [Test]
    public void EvolutionReaches9300() =>
        Assert.That(MeanScore(seed => new RegularizedEvolution<MacroSpace>(seed, Trials)), Is.GreaterThanOrEqualTo(93.00));

    [Test]
    public void LocalSearchReaches9301() =>
        Assert.That(MeanScore(seed => new LocalSearch<MacroSpace>(seed, Trials)), Is.GreaterThanOrEqualTo(93.01));

    [Test]
    public void TpeReaches9300() =>
        Assert.That(MeanScore(seed => new TpeSearch<MacroSpace>(seed), seeds: 60), Is.GreaterThanOrEqualTo(93.00));

    [Test]
    public void RandomSearchReachesAbout9280() =>
        Assert.That(MeanScore(seed => new RandomSearch<MacroSpace>(seed)), Is.EqualTo(92.80).Within(0.04));

    private static double MeanScore(Func<ulong, IStrategy<MacroSpace>> strategy, int seeds = Seeds)
    {
        Assume.That(MacroTable.Instance, Is.Not.Null, "The table of NAS-Bench-Macro is absent.");
        MacroTable table = MacroTable.Instance!;
        var evaluator = new FunctionEvaluator<MacroSpace>((architecture, trial) => table.Accuracy(architecture, (int)(trial.Seed % 3)));
        double sum = 0;
        for (ulong seed = 0; seed < (ulong)seeds; seed++)
        {
            var options = new SearchOptions { Budget = Budget.Trials(Trials), Seed = seed };
            SearchResult<MacroSpace> result = new Search<MacroSpace>(strategy(seed), evaluator, options).Run();
            Assert.That(result.Trials, Has.Count.EqualTo(Trials));
            sum += table.MeanAccuracy(result.BestArchitecture);
        }

        TestContext.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{sum / seeds:F3} %"));
        return sum / seeds;
    }
}
