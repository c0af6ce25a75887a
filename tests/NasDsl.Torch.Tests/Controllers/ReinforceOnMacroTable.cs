using System.Globalization;
using NasDsl.Search;
using NasDsl.Spaces;

namespace NasDsl.Torch.Tests.Controllers;

/// <summary>Reinforcement learning with its defaults on the published table of NAS-Bench-Macro: 100 evaluations, each one of three trainings at
/// random; the final pick, by observed score, is judged by its true mean.</summary>
[TestFixture]
internal sealed class ReinforceOnMacroTable
{
    private const int Seeds = 200;
    private const int Trials = 100;

    [Test]
    public void Reaches9293()
    {
        Assume.That(MacroTable.Instance, Is.Not.Null, "The table of NAS-Bench-Macro is absent.");
        MacroTable table = MacroTable.Instance!;
        var evaluator = new FunctionEvaluator<MacroSpace>((architecture, trial) => table.Accuracy(architecture, (int)(trial.Seed % 3)));

        double sum = 0;
        for (ulong seed = 0; seed < Seeds; seed++)
        {
            using var strategy = new ReinforceStrategy<MacroSpace>(seed);
            var options = new SearchOptions { Budget = Budget.Trials(Trials), Seed = seed };
            SearchResult<MacroSpace> result = new Search<MacroSpace>(strategy, evaluator, options).Run();
            Assert.That(result.Failures, Is.Empty);
            sum += table.MeanAccuracy(result.BestArchitecture);
        }

        TestContext.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{sum / Seeds:F3} %"));
        Assert.That(sum / Seeds, Is.GreaterThanOrEqualTo(92.93));
    }
}
