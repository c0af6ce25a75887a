using NasDsl.Search.Comparison;
using NasDsl.Spaces;

namespace NasDsl.Search.Tests.Predictors;

[TestFixture]
internal sealed class MlpEnsembleTests
{
    [Test]
    public void PredictsArchitecturesThatItHasNotSeen()
    {
        var table = new SyntheticTable<MacroSpace>(new SyntheticTableOptions { Landscape = Landscape.Interacting, Seed = 1 });
        (float[] features, double[] scores) = Examples(table, 150, new RandomSource(1));
        (float[] others, double[] truth) = Examples(table, 300, new RandomSource(2));
        var ensemble = new MlpEnsemble();
        ensemble.Fit(features, scores, new RandomSource(3));
        double[] predictions = Means(ensemble, others);
        Assert.That(Correlation(predictions, truth), Is.GreaterThan(0.8));
        Assert.That(Correlation(Means(ensemble, features), scores), Is.GreaterThan(0.98), "What it has learned from it knows.");
        Assert.That(predictions.Average(), Is.EqualTo(truth.Average()).Within(0.15), "Predictions have the scores' unit.");
    }

    /// <summary>Members agree where they have learned, and less so elsewhere.</summary>
    [Test]
    public void TheSpreadIsGreaterWhereNothingWasLearned()
    {
        float[] features = [.. Enumerable.Range(0, 40).Select(i => i / 40f)];
        double[] scores = [.. features.Select(x => Math.Sin(6 * x))];
        var ensemble = new MlpEnsemble();
        ensemble.Fit(features, scores, new RandomSource(1));
        Assert.That(Spread(0.5f), Is.LessThan(0.4 * Spread(3)));

        double Spread(float x)
        {
            double[] predictions = new double[ensemble.MemberCount];
            ensemble.Predict([x], predictions);
            return predictions.Max() - predictions.Min();
        }
    }

    [Test]
    public void TheSameSeedGivesTheSamePredictions()
    {
        (float[] features, double[] scores) = Examples(new SyntheticTable<MacroSpace>(new SyntheticTableOptions()), 30, new RandomSource(1));
        var first = new MlpEnsemble();
        var second = new MlpEnsemble();
        first.Fit(features, scores, new RandomSource(9));
        second.Fit(features, scores, new RandomSource(8));
        Assert.That(Means(second, features), Is.Not.EqualTo(Means(first, features)));
        second.Fit(features, scores, new RandomSource(9));
        Assert.That(Means(second, features), Is.EqualTo(Means(first, features)), "Nothing is left of an earlier fit.");
    }

    [Test]
    public void EqualScoresArePredictedAsTheyAre()
    {
        var ensemble = new MlpEnsemble();
        ensemble.Fit([0, 1, 1, 0], [7, 7], new RandomSource(1));
        Assert.That(Means(ensemble, [0, 1, 1, 0]), Is.EqualTo((double[])[7, 7]).Within(0.05));
    }

    /// <summary>What a failed training is worth does not matter, once it is far below the others.</summary>
    [Test]
    public void AnOutlierDoesNotOutweighTheOthers()
    {
        (float[] features, double[] scores) = Examples(new SyntheticTable<MacroSpace>(new SyntheticTableOptions()), 30, new RandomSource(1));
        double[] sorted = [.. scores.Order()];
        double bound = sorted[15] - (3 * (sorted[^1] - sorted[15]));
        int worst = Array.IndexOf(scores, sorted[0]);
        scores[worst] = bound;
        var moderate = new MlpEnsemble();
        moderate.Fit(features, scores, new RandomSource(9));
        scores[worst] = -1e6;
        var extreme = new MlpEnsemble();
        extreme.Fit(features, scores, new RandomSource(9));
        Assert.That(Means(extreme, features), Is.EqualTo(Means(moderate, features)));
        var trusting = new MlpEnsemble(new MlpEnsembleOptions { OutlierLimit = double.PositiveInfinity });
        trusting.Fit(features, scores, new RandomSource(9));
        Assert.That(Means(trusting, features).Min(), Is.LessThan(-1e5));
    }

    /// <summary>Where half of the scores are the best, the others differ all the same.</summary>
    [TestCase(new double[] { 1, 1, 1, 0, 0 })]
    [TestCase(new double[] { 0, 1 })]
    public void ScoresBelowABestMedianAreLearned(double[] scores)
    {
        float[] features = [.. scores.SelectMany(static score => score > 0 ? new[] { 1f, 0 } : [0, 1f])];
        var ensemble = new MlpEnsemble();
        ensemble.Fit(features, scores, new RandomSource(1));
        Assert.That(Means(ensemble, [1, 0, 0, 1]), Is.EqualTo(new[] { 1.0, 0 }).Within(0.1));
    }

    [Test]
    public void PredictingAllocatesNothing()
    {
        (float[] features, double[] scores) = Examples(new SyntheticTable<MacroSpace>(new SyntheticTableOptions()), 30, new RandomSource(1));
        var ensemble = new MlpEnsemble(new MlpEnsembleOptions { Epochs = 2 });
        ensemble.Fit(features, scores, new RandomSource(9));
        double[] predictions = new double[ensemble.MemberCount];
        ensemble.Predict(features.AsSpan(0, MacroSpace.OneHotLength), predictions);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 30; i++)
        {
            ensemble.Predict(features.AsSpan(i * MacroSpace.OneHotLength, MacroSpace.OneHotLength), predictions);
        }

        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
    }

    [Test]
    public void RefusesWhatCannotBe()
    {
        var ensemble = new MlpEnsemble();
        Assert.That(() => ensemble.Fit([], [], new RandomSource(1)), Throws.ArgumentException);
        Assert.That(() => ensemble.Fit([1, 2, 3], [1, 2], new RandomSource(1)), Throws.ArgumentException);
        Assert.That(() => ensemble.Predict([1], new double[5]), Throws.InvalidOperationException);
        Assert.That(() => new MlpEnsembleOptions { LearningRate = 0 }, Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => new MlpEnsembleOptions { HiddenWidths = [8, 0] }, Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => new MlpEnsembleOptions { OutlierLimit = 0 }, Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    private static (float[] Features, double[] Scores) Examples(ITable<MacroSpace> table, int count, RandomSource random)
    {
        float[] features = new float[count * MacroSpace.OneHotLength];
        double[] scores = new double[count];
        for (int i = 0; i < count; i++)
        {
            var architecture = MacroSpace.Sample(random);
            architecture.WriteOneHot(features.AsSpan(i * MacroSpace.OneHotLength, MacroSpace.OneHotLength));
            scores[i] = table.TrueScore(architecture);
        }

        return (features, scores);
    }

    private static double[] Means(MlpEnsemble ensemble, float[] features)
    {
        double[] predictions = new double[ensemble.MemberCount];
        return [.. features.Chunk(features.Length % MacroSpace.OneHotLength == 0 ? MacroSpace.OneHotLength : 2).Select(row =>
        {
            ensemble.Predict(row, predictions);
            return predictions.Average();
        })];
    }

    private static double Correlation(double[] left, double[] right)
    {
        SampleSummary a = SampleSummary.Of(left);
        SampleSummary b = SampleSummary.Of(right);
        double products = left.Zip(right, (x, y) => (x - a.Mean) * (y - b.Mean)).Sum();
        return products / ((left.Length - 1) * a.StandardDeviation * b.StandardDeviation);
    }
}
