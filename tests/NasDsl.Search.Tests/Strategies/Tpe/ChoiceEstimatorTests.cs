namespace NasDsl.Search.Tests.Strategies;

[TestFixture]
internal sealed class ChoiceEstimatorTests
{
    /// <summary>By the definition, kernel by kernel.</summary>
    [Test]
    public void IsTheWeightedMixtureOfItsKernels([Values(1, 0.25)] double prior)
    {
        int[] tokens = [2, 0, 2, 3];
        double[] weights = [0.5, 1, 1, 0.25];
        double[] probabilities = new double[5];
        ChoiceEstimator.Write(tokens, weights, prior, probabilities);
        double[] expected = new double[5];
        for (int token = 0; token < 5; token++)
        {
            for (int kernel = 0; kernel < 4; kernel++)
            {
                double[] row = [.. Enumerable.Range(0, 5).Select(other => (prior / 5) + (other == tokens[kernel] ? 1 : 0))];
                expected[token] += weights[kernel] * row[token] / row.Sum();
            }

            expected[token] = (expected[token] + (prior / 5)) / (weights.Sum() + prior);
        }

        Assert.That(probabilities, Is.EqualTo(expected).Within(1e-12));
        Assert.That(probabilities.Sum(), Is.EqualTo(1).Within(1e-12));
    }

    [Test]
    public void WithoutObservationsAllAreAlike()
    {
        double[] probabilities = new double[4];
        ChoiceEstimator.Write([], [], 1, probabilities);
        Assert.That(probabilities, Is.All.EqualTo(0.25).Within(1e-12));
    }

    [Test]
    public void OfOrderedTokensThoseBesideAnObservedOneGainToo()
    {
        double[] probabilities = new double[8];
        ChoiceEstimator.WriteOrdered([5, 5, 6], [1, 1, 1], 1, probabilities);
        Assert.That(probabilities.Sum(), Is.EqualTo(1).Within(1e-12));
        Assert.That(probabilities[5], Is.EqualTo(probabilities.Max()));
        Assert.That(probabilities[..6], Is.Ordered.Ascending);
        Assert.That(probabilities[4], Is.GreaterThan(2 * probabilities[0]));
    }

    [Test]
    public void EarlierObservationsWeighLess()
    {
        Assert.That(Observations<Spaces.MacroSpace>.Weights(25), Is.All.EqualTo(1));
        double[] weights = Observations<Spaces.MacroSpace>.Weights(29);
        Assert.That(weights[4..], Is.All.EqualTo(1));
        Assert.That(weights[..4], Is.EqualTo(new[] { 1 / 29.0, (1 / 29.0) + (28 / 29.0 / 3), (1 / 29.0) + (28 / 29.0 * 2 / 3), 1 }).Within(1e-12));
        Assert.That(Observations<Spaces.MacroSpace>.Weights(26)[0], Is.EqualTo(1 / 26.0));
    }
}
