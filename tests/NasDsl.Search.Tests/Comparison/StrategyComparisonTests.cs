using NasDsl.Search.Comparison;
using NasDsl.Search.Tests.Loop;
using NasDsl.Spaces;

namespace NasDsl.Search.Tests.Comparison;

[TestFixture]
internal sealed class StrategyComparisonTests
{
    private static readonly Contender<MacroSpace>[] _two =
    [
        new("Random", (seed, _) => new RandomSearch<MacroSpace>(seed)),
        new("Evolution", (seed, trials) => new RegularizedEvolution<MacroSpace>(seed, trials)),
    ];

    /// <summary>The pick is what looked best, and is judged by what it is.</summary>
    [Test]
    public void ThePickIsByObservedScoreAndJudgedByTheTrueOne()
    {
        var table = new RecordedTable<GridSpace<NineGrid>>("five", new Dictionary<GridSpace<NineGrid>, double[]>
        {
            [GridSpace<NineGrid>.Of(0, 0)] = [1, 9],
            [GridSpace<NineGrid>.Of(0, 1)] = [6, 2],
            [GridSpace<NineGrid>.Of(0, 2)] = [5, 5.5],
            [GridSpace<NineGrid>.Of(1, 1)] = [7, 7],
        });
        Trial<GridSpace<NineGrid>>[] trials =
        [
            new(0, GridSpace<NineGrid>.Of(2, 2), TrialState.Failed, double.NaN),
            new(1, GridSpace<NineGrid>.Of(0, 2), TrialState.Completed, 5),
            new(2, GridSpace<NineGrid>.Of(0, 1), TrialState.Completed, 6),
            new(3, GridSpace<NineGrid>.Of(0, 0), TrialState.Completed, 1),
            new(4, GridSpace<NineGrid>.Of(1, 1), TrialState.Completed, 7),
        ];
        Assert.That(StrategyComparison.TrueScoresOfPicks(table, trials), Is.EqualTo((double[])[double.NaN, 5.25, 4, 4, 7]));
    }

    [Test]
    public void AStrategyThatThrowsEndsTheComparison() => Assert.That(
        () => StrategyComparison.Run(
            SyntheticTable.WithBest<MacroSpace>(new SyntheticTableOptions()),
            [_two[0], new Contender<MacroSpace>("Broken", static (_, _) => new Failing(3, int.MaxValue))],
            new ComparisonOptions { Trials = 5, Runs = 1, Threads = 1 }),
        Throws.InvalidOperationException.With.Message.Contains("'Broken' failed with the seed").And.Message.Contains("no such matrix"));

    [Test]
    public void TheNumberOfThreadsChangesNothing()
    {
        SyntheticTable<MacroSpace> table = SyntheticTable.WithBest<MacroSpace>(new SyntheticTableOptions());
        ComparisonResult one = StrategyComparison.Run(table, _two, new ComparisonOptions { Trials = 30, Runs = 8, Threads = 1 });
        ComparisonResult several = StrategyComparison.Run(table, _two, new ComparisonOptions { Trials = 30, Runs = 8, Threads = 4 });
        for (int contender = 0; contender < 2; contender++)
        {
            for (int run = 0; run < 8; run++)
            {
                double[] curve = one.Contenders[contender].Run(run).ToArray();
                Assert.That(curve, Has.Length.EqualTo(30));
                Assert.That(several.Contenders[contender].Run(run).ToArray(), Is.EqualTo(curve));
            }
        }
    }

    /// <summary>With exact queries a curve never falls, and a run that has seen the whole space ends at the table's best.</summary>
    [Test]
    public void AnExactRunOverTheWholeSpaceEndsWithoutRegret()
    {
        SyntheticTable<GridSpace<NineGrid>> table = SyntheticTable.WithBest<GridSpace<NineGrid>>(new SyntheticTableOptions { Landscape = Landscape.Rugged });
        ComparisonResult result = StrategyComparison.Run(
            table,
            [new("Random", (seed, _) => new RandomSearch<GridSpace<NineGrid>>(seed))],
            new ComparisonOptions { Trials = 50, Runs = 5, IsExact = true });
        Assert.That(result.IsBestKnown);
        for (int run = 0; run < 5; run++)
        {
            double[] curve = result.Contenders[0].Run(run).ToArray();
            Assert.That(curve, Has.Length.EqualTo(9), "The space is exhausted after nine.");
            Assert.That(curve, Is.Ordered);
            Assert.That(curve[^1], Is.EqualTo(table.BestScore));
        }

        Assert.That(result.Contenders[0].After(50).Mean, Is.EqualTo(table.BestScore!.Value).Within(1e-12), "A run that ended counts with its last pick.");
    }

    [Test]
    public void TextAndCsvSayWhatTheCurvesSay()
    {
        ComparisonResult result = StrategyComparison.Run(
            new SyntheticTable<MacroSpace>(new SyntheticTableOptions { Seed = 3 }), _two, new ComparisonOptions { Trials = 30, Runs = 4 });
        Assert.That(result.IsBestKnown, Is.False);
        SampleSummary last = result.Contenders[1].After(30);
        string[] lines = ComparisonText.Render(result).Split('\n');
        string[] columns = lines.Last(line => line.Contains("     30  ")).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Assert.That(columns, Is.EqualTo((string[])
        [
            "30", Figure(last.Mean), Figure(last.StandardDeviation), Figure(last.HalfWidth), Figure(last.Quantile(0.05)), Figure(last.Median),
            Figure(last.Quantile(0.95)), Figure(result.BestScore - last.Mean),
        ]));
        string[] csv = ComparisonCsv.Render(result).TrimEnd().Split('\n');
        Assert.That(csv, Has.Length.EqualTo(1 + (2 * 30)));
        Assert.That(csv[^1], Does.StartWith(FormattableString.Invariant($"Evolution,30,4,{last.Mean:R},")));

        static string Figure(double value) => FormattableString.Invariant($"{value:F4}");
    }

    [Test]
    public void CheckpointsReachTheEnd()
    {
        Assert.That(Checkpoints.Few(100), Is.EqualTo((int[])[1, 2, 5, 10, 20, 50, 100]));
        Assert.That(Checkpoints.Few(30), Is.EqualTo((int[])[1, 2, 5, 10, 20, 30]));
        Assert.That(Checkpoints.Few(1), Is.EqualTo((int[])[1]));
        Assert.That(Checkpoints.Many(500), Is.Unique.And.Ordered.And.Contains(1).And.Contains(10).And.Contains(500));
    }

    [Test]
    public void AFailingStrategyIsNotHidden()
    {
        Contender<MacroSpace> broken = new("Broken", (_, _) => throw new InvalidOperationException("broken"));
        Assert.That(
            () => StrategyComparison.Run(new SyntheticTable<MacroSpace>(new SyntheticTableOptions()), [broken], new ComparisonOptions { Runs = 3 }),
            Throws.InvalidOperationException.With.Message.EqualTo("broken"));
        Assert.That(() => new ComparisonOptions { Trials = 0 }, Throws.InstanceOf<ArgumentOutOfRangeException>());
    }
}
