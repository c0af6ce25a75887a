namespace NasDsl.Search.Tests.Predictors;

[TestFixture]
internal sealed class MlpTests
{
    private static readonly int[][] _hidden = [[], [1], [32], [32, 32], [7, 40, 3], [13, 13, 13]];

    /// <summary>Forward pass and gradient against a reference in double precision: its output, and its central differences for every parameter.</summary>
    [TestCaseSource(nameof(_hidden))]
    public void GradientsAreThoseOfFiniteDifferences(int[] hidden)
    {
        const int inputs = 11;
        const double step = 1e-6;
        var random = new RandomSource(5);
        var network = new Mlp(inputs, hidden);
        network.Initialize(random);
        foreach (ref float parameter in network.Parameters.AsSpan())
        {
            // Biases too.
            parameter += (float)(0.1 * random.NextGaussian());
        }

        float[][] features = [.. Enumerable.Range(0, 6).Select(_ => Enumerable.Range(0, inputs).Select(i => i % 3 == 0 ? (float)random.NextGaussian() : random.Next(2)).ToArray())];
        float[] slopes = [.. features.Select(_ => (float)random.NextGaussian())];
        int[] widths = [inputs, .. hidden, 1];
        double[] parameters = [.. network.Parameters.Select(value => (double)value)];
        network.BeginBackward();
        for (int example = 0; example < features.Length; example++)
        {
            Assert.That(network.Forward(features[example]), Is.EqualTo(ReferenceMlp.Output(widths, parameters, features[example])).Within(1e-5));
            network.Backward(features[example], slopes[example]);
        }

        for (int i = 0; i < parameters.Length; i++)
        {
            double expected = (Loss(i, step) - Loss(i, -step)) / (2 * step);
            Assert.That(network.Gradient[i], Is.EqualTo(expected).Within(1e-4 * Math.Max(1, Math.Abs(expected))), $"parameter {i}");
        }

        double Loss(int parameter, double change)
        {
            double[] changed = [.. parameters];
            changed[parameter] += change;
            return features.Select((row, example) => slopes[example] * ReferenceMlp.Output(widths, changed, row)).Sum();
        }
    }

    /// <summary>The update as the papers write it, moment by moment, in double precision.</summary>
    [TestCase(0.0)]
    [TestCase(0.1)]
    public void AdamStepsAsThePaperSays(double weightDecay)
    {
        const int count = 21;
        const double rate = 0.01;
        var random = new RandomSource(2);
        float[] parameters = [.. Enumerable.Range(0, count).Select(_ => (float)random.NextGaussian())];
        double[] expected = [.. parameters.Select(value => (double)value)];
        double[] first = new double[count];
        double[] second = new double[count];
        var adam = new Adam(count, rate, weightDecay);
        for (int step = 1; step <= 60; step++)
        {
            float[] gradient = [.. Enumerable.Range(0, count).Select(i => (float)(random.NextGaussian() * Math.Pow(10, (i % 7) - 3)))];
            adam.Step(parameters, gradient);
            for (int i = 0; i < count; i++)
            {
                first[i] = (0.9 * first[i]) + (0.1 * gradient[i]);
                second[i] = (0.999 * second[i]) + (0.001 * gradient[i] * gradient[i]);
                double corrected = first[i] / (1 - Math.Pow(0.9, step));
                double scale = Math.Sqrt(second[i] / (1 - Math.Pow(0.999, step)));
                expected[i] = expected[i] - (rate * weightDecay * expected[i]) - (rate * corrected / (scale + 1e-8));
                Assert.That(parameters[i], Is.EqualTo(expected[i]).Within(1e-4), $"step {step}, parameter {i}");
            }
        }
    }
}
