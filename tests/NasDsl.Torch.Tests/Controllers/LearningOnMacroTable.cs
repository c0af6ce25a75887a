using System.Globalization;
using NasDsl.Search;
using NasDsl.Spaces;

namespace NasDsl.Torch.Tests.Controllers;

/// <summary>Reinforcement learning with its defaults on the published table of NAS-Bench-Macro: 100 evaluations, each one of three trainings at
/// random; the final pick, by observed score, is judged by its true mean. The mean of twenty seeds has a standard error of 0.025; the comparison
/// among the benchmarks takes more.</summary>
[TestFixture]
internal sealed class LearningOnMacroTable
{
    private const int Seeds = 20;
    private const int Trials = 100;

    [Test]
    public void ReinforceReaches9294() => Assert.That(MeanScore(seed => new ReinforceStrategy<MacroSpace>(seed, Trials)), Is.GreaterThanOrEqualTo(92.94));

    [Test]
    public void PpoReaches9294() => Assert.That(MeanScore(seed => new PpoStrategy<MacroSpace>(seed, Trials)), Is.GreaterThanOrEqualTo(92.94));

    private static double MeanScore(Func<ulong, PolicyStrategy<MacroSpace>> create)
    {
        Assume.That(MacroTable.Instance, Is.Not.Null, "The table of NAS-Bench-Macro is absent.");
        MacroTable table = MacroTable.Instance!;
        var evaluator = new FunctionEvaluator<MacroSpace>((architecture, trial) => table.Accuracy(architecture, (int)(trial.Seed % 3)));

        double sum = 0;
        for (ulong seed = 0; seed < Seeds; seed++)
        {
            using PolicyStrategy<MacroSpace> strategy = create(seed);
            var options = new SearchOptions { Budget = Budget.Trials(Trials), Seed = seed };
            SearchResult<MacroSpace> result = new Search<MacroSpace>(strategy, evaluator, options).Run();
            Assert.That(result.Failures, Is.Empty);
            Assert.That(result.Trials, Has.Count.EqualTo(Trials));
            sum += table.MeanAccuracy(result.BestArchitecture);
        }

        TestContext.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{sum / Seeds:F3} %"));
        return sum / Seeds;
    }
}
