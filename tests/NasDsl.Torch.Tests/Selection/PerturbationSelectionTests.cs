using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace NasDsl.Torch.Tests;

[TestFixture]
internal sealed class PerturbationSelectionTests
{
    private static readonly DartsOptions _options = new()
    {
        Steps = 6,
        BatchSize = 8,
        ReportEvery = 3,
        LearningRate = new(0.1, 0.01),
        ArchitectureLearningRate = 0.05,
        Seed = 1,
        Perturbation = new PerturbationOptions { TuneSteps = 2, TrialImages = 8 },
    };

    [Test]
    public void KeepsWhatIsMissedMostNotWhatWeighsMost()
    {
        using DisposeScope scope = NewDisposeScope();
        using PlantedMixture mixture = new();
        Assert.That(mixture.Derive(), Is.EqualTo(new TinySpace(2, 2)), "by weight");
        using Dataset data = new(eye(4, dtype: ScalarType.Float32, device: CPU).repeat(4, 1), arange(4, ScalarType.Int64, CPU).repeat(4), 4);
        PerturbationSelection<TinySpace> selection = new(mixture, new FixedBatches(data, [.. Enumerable.Range(0, 16)], 8), new RandomSource(1));
        Assert.That(selection.Rounds, Is.EqualTo(1));
        selection.Decide(0);
        Assert.That(mixture.Derive(), Is.EqualTo(new TinySpace(PlantedMixture.Telling, PlantedMixture.Telling)));
    }

    [Test]
    public void WhatIsInterruptedStaysOpen()
    {
        using DisposeScope scope = NewDisposeScope();
        using PlantedMixture mixture = new();
        using Dataset data = new(eye(4, dtype: ScalarType.Float32, device: CPU).repeat(4, 1), arange(4, ScalarType.Int64, CPU).repeat(4), 4);
        PerturbationSelection<TinySpace> selection = new(mixture, new FixedBatches(data, [.. Enumerable.Range(0, 16)], 8), new RandomSource(1));
        int asked = 0;
        selection.Decide(0, () => ++asked > 4);
        Assert.That(asked, Is.EqualTo(5), "three trials of the first decision, one of the second");
        Assert.That(mixture.Derive(), Is.EqualTo(new TinySpace(PlantedMixture.Telling, 2)), "the second by weight");
        MixtureWeights second = mixture.ArchitectureParameters[1].Weights!;
        Assert.That(((ProjectedRelaxation)second.Relaxation).IsOpen(0), Is.True);
        Assert.That(Enumerable.Range(0, 3).Select(candidate => second.IsComputed(0, candidate)), Has.All.True, "the trial is over");
    }

    [Test]
    public void CutOffMidwayANodesInputsAreThoseThatWeighMost()
    {
        using DisposeScope scope = NewDisposeScope();
        HashSet<string> all = [];
        for (ulong seed = 0; seed < 20; seed++)
        {
            using MixtureSupernet<CellSpace> supernet = CellSpace.CreateMixtureSupernet(new RandomSource(seed), new BuildOptions(CPU));
            MixtureWeights normal = supernet.ArchitectureParameters[0].Weights!;
            using (no_grad())
            {
                normal.Parameter.Value.mul_(1e3);
            }

            double[] softmax = normal.ToStrengths();
            ProjectedRelaxation projection = new(5, 5);
            normal.Relaxation = projection;
            RandomSource random = new(seed);
            int[] operations = [.. Enumerable.Range(0, 3).Select(i => i < 2 ? 1 + random.Next(4) : Enumerable.Range(1, 4).MaxBy(k => softmax[20 + k]))];
            projection.Decide(2, operations[0]);
            projection.Decide(3, operations[1]);
            using Tensor relaxed = projection.Relax(normal.Parameter.Value);
            Assert.That((relaxed[2, operations[0]].item<float>(), relaxed[2].sum().item<float>()), Is.EqualTo((1f, 1f)), "in the mixture it is alone");
            int[] kept = [.. Enumerable.Range(0, 3).OrderByDescending(i => softmax[(5 * (i + 2)) + operations[i]]).Take(2).Order()];
            CellSpace derived = supernet.Derive();
            Assert.That(derived.Normal[1].Select(edge => (edge.Input, (int)edge.Operation)), Is.EqualTo(kept.Select(i => (i, operations[i]))));
            all.Add(string.Join(' ', kept));
        }

        Assert.That(all, Has.Count.EqualTo(3), "every pair of inputs is kept by some");
    }

    [Test]
    public void ANodeLosesTheInputThatIsMissedLeast()
    {
        using DisposeScope scope = NewDisposeScope();
        using Dataset data = TextureImages.Load(64, 1);
        for (ulong seed = 0; seed < 2; seed++)
        {
            TorchSeed.Set(seed);
            using MixtureSupernet<CellSpace> supernet = CellSpace.CreateMixtureSupernet(new RandomSource(seed), new BuildOptions(CPU));
            supernet.train();
            PerturbationSelection<CellSpace> selection = new(supernet, new FixedBatches(data, [.. Enumerable.Range(0, 64)], 64), new RandomSource(seed));
            Assert.That(selection.Rounds, Is.EqualTo(6), "five edges, and one node with a choice of inputs");
            for (int round = 0; round < 5; round++)
            {
                selection.Decide(round);
            }

            MixtureWeights normal = supernet.ArchitectureParameters[0].Weights!;
            ProjectedRelaxation projection = (ProjectedRelaxation)normal.Relaxation;
            Assert.That(Enumerable.Range(0, 5).Select(projection.IsOpen), Has.All.False);
            (double Accuracy, double Loss)[] without = [.. Enumerable.Range(2, 3).Select(row =>
            {
                projection.LeaveOut(row);
                using var withoutGraph = no_grad();
                Tensor logits = supernet.forward(data.Inputs);
                return (logits.argmax(1).eq(data.Labels).sum(ScalarType.Int64).item<long>() / 64.0, (double)functional.cross_entropy(logits, data.Labels).item<float>());
            })];
            projection.PutBack();
            int least = 2 + Enumerable.Range(0, 3).OrderByDescending(i => without[i].Accuracy).ThenBy(i => without[i].Loss).First();
            double[] open = normal.ToStrengths();
            selection.Decide(5, static () => true);
            Assert.That(normal.ToStrengths(), Is.EqualTo(open), "interrupted, nothing is removed");
            selection.Decide(5);
            double[] strengths = normal.ToStrengths();
            for (int row = 0; row < 5; row++)
            {
                Assert.That(strengths.Skip(5 * row).Take(5).Count(static strength => strength > 0), Is.EqualTo(row == least ? 0 : 1));
                Assert.That(strengths[5 * row], Is.Zero, "none is no choice");
            }

            CellSpace derived = supernet.Derive();
            int[] kept = [.. new[] { 2, 3, 4 }.Where(row => row != least).Select(row => row - 2)];
            Assert.That(derived.Normal[1].Select(edge => edge.Input), Is.EqualTo(kept));
        }
    }

    [Test]
    public void TunesBetweenDecisionsWithinTheBudget()
    {
        using Dataset data = TextureImages.Load(64, 1);
        GradientResult<CellSpace> result = new Darts<CellSpace>(data, _options).Run();
        Assert.That((result.Steps, result.Images, result.End), Is.EqualTo((6 + (5 * 2L), 16 * (6 + (5 * 2L)), TrainingEnd.Completed)));
        Assert.That(result.History.Select(entry => entry.Step), Is.EqualTo(new[] { 3, 6, 16 }));
        long before = LiveTensors.Count;
        GradientResult<CellSpace> again = new Darts<CellSpace>(data, _options).Run();
        Assert.That(again.Architecture, Is.EqualTo(result.Architecture));
        Assert.That(again.History[^1].Alpha[1].Alpha, Is.EqualTo(result.History[^1].Alpha[1].Alpha), "bit for bit");
        Assert.That(LiveTensors.Count, Is.EqualTo(before));

        result = new Darts<CellSpace>(data, _options with { Steps = 100, ImageBudget = 200 }).Run();
        Assert.That((result.Steps, result.Images, result.End), Is.EqualTo((2 + 10L, 192L, TrainingEnd.ImageBudget)), "160 of 200 are kept for the tuning");
        Assert.That(
            () => new Darts<CellSpace>(data, _options with { ImageBudget = 175 }).Run(),
            Throws.InvalidOperationException.With.Message.Contains("ImageBudget is 175; it must be at least the 176 images"));
    }

    [Test]
    public void ChainsWithDepthsAreSelectedTooAndTimeEndsIt()
    {
        using Dataset data = TextureImages.Load(64, 1);
        PcDartsOptions options = new()
        {
            Steps = 4,
            BatchSize = 8,
            ChannelParts = 2,
            Seed = 1,
            Perturbation = new PerturbationOptions { TuneSteps = 1, TrialImages = 16 },
        };
        GradientResult<DepthSpace> result = new PcDarts<DepthSpace>(data, options).Run();
        Assert.That((result.Steps, result.End), Is.EqualTo((4 + 2L, TrainingEnd.Completed)));
        result = new PcDarts<DepthSpace>(data, options with { Steps = 1_000, TimeLimit = TimeSpan.FromSeconds(40), Clock = new SteppingClock(TimeSpan.FromSeconds(1)) }).Run();
        Assert.That(result.End, Is.EqualTo(TrainingEnd.TimeLimit));
        Assert.That(result.Steps, Is.InRange(5, 40));
        Assert.That(result.Architecture.IsAdmissible, Is.True);
        Assert.That(
            () => new Darts<CellSpace>(data, _options with { Perturbation = new() { RateFactor = 0 } }),
            Throws.InvalidOperationException.With.Message.EqualTo("PerturbationOptions.RateFactor is 0; it must be above 0 and at most 1."));
    }
}
