using TorchSharp;
using static TorchSharp.torch;

namespace NasDsl.Torch.Tests;

/// <summary>GDAS's straight-through gradient and its samples against their formulas.</summary>
[TestFixture]
internal sealed class GumbelHardRelaxationTests
{
    [Test]
    public void TheGradientIsThatOfTheConcreteSample()
    {
        using DisposeScope scope = NewDisposeScope();
        using OneMixedLayer layer = new();
        HashSet<int> seen = [];
        for (ulong seed = 0; seen.Count < OneMixedLayer.Candidates; seed++)
        {
            double temperature = 0.5 + (seed % 3);
            layer.Weights.Relaxation = new GumbelHardRelaxation(new RandomSource(seed)) { Temperature = temperature };
            double[] gradient = layer.Gradient();

            // The same numbers, written out: p of the perturbed logits; the candidate that is greatest; the gradient of each weight.
            RandomSource random = new(seed);
            double[] logits = [.. layer.Alpha.Select(alpha => (alpha - Math.Log(-Math.Log(1 - random.NextDouble()))) / temperature)];
            double[] p = [.. logits.Select(logit => Math.Exp(logit - logits.Max()))];
            p = [.. p.Select(weight => weight / p.Sum())];
            int chosen = Array.IndexOf(p, p.Max());
            double[] slopes = [.. Enumerable.Range(0, p.Length).Select(k =>
                layer.Loss(k == chosen ? layer.OutputOf(k) : [.. Enumerable.Repeat(1.0, 96)]))];
            double mean = slopes.Zip(p, (slope, weight) => slope * weight).Sum();
            double[] expected = [.. p.Select((weight, i) => weight * (slopes[i] - mean) / temperature)];
            Assert.That(gradient, Is.EqualTo(expected).Within(1e-12 * Math.Max(1, slopes.Max(Math.Abs))));

            layer.Weights.Relaxation = new GumbelHardRelaxation(new RandomSource(seed)) { Temperature = temperature };
            Assert.That(layer.Output(), Is.EqualTo(layer.OutputOf(chosen)), "forward only the chosen one counts, exactly");
            seen.Add(chosen);
        }
    }

    [Test]
    public void CandidatesAreDrawnAsOftenAsTheirSoftmaxSays()
    {
        using Tensor alpha = tensor(new[,] { { 0.0, 1, 2 }, { 0.5, 0.5, -1 } }, device: CPU);
        GumbelHardRelaxation relaxation = new(new RandomSource(1)) { Temperature = 0.1 };
        const int draws = 6_000;
        double[,] counts = new double[2, 3];
        for (int draw = 0; draw < draws; draw++)
        {
            Assert.That(relaxation.Relax(alpha), Is.Null, "without a gradient of α no weights are needed");
            for (int row = 0; row < 2; row++)
            {
                counts[row, Enumerable.Range(0, 3).Single(column => relaxation.IsComputed(row, column))]++;
            }
        }

        double[,] expected = new ArchitectureSnapshot("", new[,] { { 0.0, 1, 2 }, { 0.5, 0.5, -1 } }).Softmax();
        for (int i = 0; i < 6; i++)
        {
            double p = expected[i / 3, i % 3];
            Assert.That(counts[i / 3, i % 3] / draws, Is.EqualTo(p).Within(4 * Math.Sqrt(p * (1 - p) / draws)));
        }
    }

    [Test]
    public void TheTemperatureFallsLinearly()
    {
        using Dataset data = TextureImages.Load(32, 1);
        using BatchSampler weights = new(data, 8, new RandomSource(1)), architecture = new(data, 8, new RandomSource(2));
        using MixtureSupernet<DepthSpace> supernet = DepthSpace.CreateMixtureSupernet(new RandomSource(3), new BuildOptions(CPU));
        GdasOptions options = new() { Epochs = 5, BatchSize = 8 };
        using GdasStep<DepthSpace> step = new(new StepSetup<DepthSpace>(supernet, weights, architecture, new RandomSource(4), new RandomSource(5)), options);
        SearchSchedule schedule = new(options, weights, architecture);
        double[] temperatures = new double[20];
        for (int i = 0; i < temperatures.Length; i++)
        {
            step.Run(schedule.At(i, TimeSpan.Zero) with { MovesArchitecture = i % 7 == 0 });
            temperatures[i] = ((GumbelHardRelaxation)supernet.ArchitectureParameters[0].Weights!.Relaxation).Temperature;
        }

        Assert.That(temperatures, Is.EqualTo(Enumerable.Range(0, 20).Select(i => 10 - (9.9 * (i / 4) / 4))).Within(1e-12));
    }
}
