using NasDsl.Search.Comparison;
using NasDsl.Spaces;

namespace NasDsl.Search.Tests.Comparison;

[TestFixture]
internal sealed class SyntheticTableTests
{
    /// <summary>Additive means that what one decision changes does not depend on the other.</summary>
    [TestCase(Landscape.Additive, true)]
    [TestCase(Landscape.Interacting, false)]
    [TestCase(Landscape.Rugged, false)]
    public void InteractionsAreWhereTheyAreSaidToBe(Landscape landscape, bool isAdditive)
    {
        var table = new SyntheticTable<GridSpace<NineGrid>>(new SyntheticTableOptions { Landscape = landscape, Seed = 4 });
        double largest = 0;
        for (int first = 1; first < 3; first++)
        {
            for (int second = 1; second < 3; second++)
            {
                largest = Math.Max(largest, Math.Abs(Quality(first, second) - Quality(first, 0) - Quality(0, second) + Quality(0, 0)));
            }
        }

        Assert.That(largest, isAdditive ? Is.LessThan(1e-12) : Is.GreaterThan(0.1));

        double Quality(int first, int second) => -2 * Math.Log(1 - table.TrueScore(GridSpace<NineGrid>.Of(first, second)));
    }

    /// <summary>The parts of the variance, by analysis of variance over all nine architectures of each of many tables.</summary>
    [TestCase(Landscape.Additive, 0)]
    [TestCase(Landscape.Interacting, 0.5)]
    public void InteractionsHaveTheShareOfTheVarianceThatTheyAreSaidToHave(Landscape landscape, double share)
    {
        (double main, double interaction) = (0, 0);
        for (ulong seed = 0; seed < 300; seed++)
        {
            var quality = new SyntheticQuality<GridSpace<NineGrid>>(landscape, seed);
            double[] rows = new double[3], columns = new double[3];
            double mean = 0;
            for (int i = 0; i < 9; i++)
            {
                double value = quality.Of(GridSpace<NineGrid>.Of(i / 3, i % 3));
                rows[i / 3] += value / 3;
                columns[i % 3] += value / 3;
                mean += value / 9;
            }

            for (int i = 0; i < 9; i++)
            {
                double additive = rows[i / 3] + columns[i % 3] - mean;
                main += Math.Pow(additive - mean, 2);
                interaction += Math.Pow(quality.Of(GridSpace<NineGrid>.Of(i / 3, i % 3)) - additive, 2);
            }
        }

        Assert.That(interaction / (main + interaction), Is.EqualTo(share).Within(0.05));
    }

    [Test]
    public void QualityIsStandardNormal([Values] Landscape landscape, [Values(0ul, 7ul)] ulong seed)
    {
        var table = new SyntheticTable<Bench201Space>(new SyntheticTableOptions { Landscape = landscape, Seed = seed });
        var random = new RandomSource(1);
        SampleSummary qualities = SampleSummary.Of(
            [.. Enumerable.Range(0, 4000).Select(_ => -2 * Math.Log(1 - table.TrueScore(Bench201Space.Sample(random))))]);
        Assert.That(qualities.Mean, Is.EqualTo(0).Within(0.1));
        Assert.That(qualities.StandardDeviation, Is.EqualTo(1).Within(0.1));
    }

    [Test]
    public void TheSameNetworkHasOneScore([Values] Landscape landscape)
    {
        var table = new SyntheticTable<MacroSpace>(new SyntheticTableOptions { Landscape = landscape });
        for (int index = 0; index < 6561; index += 11)
        {
            var architecture = MacroSpace.FromIndex(index);
            Assert.That(table.TrueScore(architecture), Is.EqualTo(table.TrueScore(architecture.Canonical())));
        }
    }

    [Test]
    public void TheBestIsTheBestOfAll()
    {
        SyntheticTable<AutoFormerSpace> table = SyntheticTable.WithBest<AutoFormerSpace>(new SyntheticTableOptions { Landscape = Landscape.Rugged, Seed = 2 });
        Assert.That(Enumerable.Range(0, 672).Max(index => table.TrueScore(AutoFormerSpace.FromIndex(index))), Is.EqualTo(table.BestScore));
        Assert.That(SyntheticTable.WithBest<AutoFormerSpace>(new SyntheticTableOptions(), limit: 671).BestScore, Is.Null);
    }

    [Test]
    public void NoiseIsThatOfTheSettingsAndOfTheTrialsSeed()
    {
        var table = new SyntheticTable<OptimizerSpace>(new SyntheticTableOptions { Noise = 0.2 });
        OptimizerSpace architecture = OptimizerSpace.Sample(new RandomSource(1));
        SampleSummary noise = SampleSummary.Of([.. Enumerable.Range(0, 4000).Select(i => Query((ulong)i) - table.TrueScore(architecture))]);
        Assert.That(noise.Mean, Is.EqualTo(0).Within(0.015));
        Assert.That(noise.StandardDeviation, Is.EqualTo(0.2).Within(0.01));
        Assert.That(Query(5), Is.EqualTo(Query(5)));
        Assert.That(() => new SyntheticTableOptions { Noise = -1 }, Throws.InstanceOf<ArgumentOutOfRangeException>());

        double Query(ulong seed) => table.Evaluate(architecture, new TrialContext(0, seed), default).Score;
    }
}
