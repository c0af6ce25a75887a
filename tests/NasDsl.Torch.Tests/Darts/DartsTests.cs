using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;
using static TorchSharp.torch.optim;

namespace NasDsl.Torch.Tests;

[TestFixture]
internal sealed class DartsTests
{
    private static readonly DartsOptions _short = new() { Epochs = 3, BatchSize = 16, ArchitectureLearningRate = 0.05, Seed = 7 };

    private Dataset _data = null!;

    [OneTimeSetUp]
    public void LoadData() => _data = TextureImages.Load(256, 1);

    [OneTimeTearDown]
    public void FreeData() => _data.Dispose();

    [Test]
    public void LearnsWeightsAndChoices()
    {
        GradientResult<TinySpace> result = new Darts<TinySpace>(
            _data, _short with { Epochs = 20, LearningRate = new(0.1, 0.001), ArchitectureLearningRate = 0.1 }).Run();
        GradientProgress<TinySpace> first = result.History[0], last = result.History[^1];
        Assert.That(result.End, Is.EqualTo(TrainingEnd.Completed));
        Assert.That((result.Steps, result.Images), Is.EqualTo((160L, 160L * 32)));
        Assert.That(result.History.Select(entry => entry.Step), Is.EqualTo(Enumerable.Range(1, 20).Select(epoch => 8 * epoch)));
        Assert.That(last.TrainingLoss, Is.LessThan(0.7 * first.TrainingLoss));
        Assert.That(last.ValidationLoss, Is.LessThan(0.7 * first.ValidationLoss));
        Assert.That(last.ValidationAccuracy, Is.GreaterThan(0.9).And.LessThanOrEqualTo(1));
        Assert.That(first.Entropy, Is.LessThan(Math.Log(3)).And.GreaterThan(last.Entropy));
        Assert.That(last.Alpha.Select(decision => decision.Decision), Is.EqualTo(new[] { "First", "Second" }));
        Assert.That(result.Architecture, Is.EqualTo(last.Architecture));
        Assert.That((result.Architecture[0], result.Architecture[1]), Is.EqualTo((Heaviest(last.Alpha[0]), Heaviest(last.Alpha[1]))));
    }

    [Test]
    public void StepsLikeThePaper()
    {
        // The same search written out with torch's own optimizers: whole backward passes, and clip_grad_norm_.
        DartsOptions options = _short with { Epochs = 3, BatchSize = 16, ArchitectureLearningRate = 3e-4 };
        using Dataset data = TextureImages.Load(80, 1, ScalarType.Float64);
        GradientResult<TinySpace> result = new Darts<TinySpace>(data, options).Run();

        RandomSource random = new(options.Seed);
        TorchSeed.Set(random.Fork(0).NextUInt64());
        int[] order = Order.Shuffled(80, random.Fork(1));
        using BatchSampler weightBatches = new(data, 16, random.Fork(2), order.AsSpan(0, 40));
        using BatchSampler alphaBatches = new(data, 16, random.Fork(3), order.AsSpan(40));
        using MixtureSupernet<TinySpace> supernet = TinySpace.CreateMixtureSupernet(random.Fork(4), new BuildOptions(CPU, ScalarType.Float64));
        Parameter[] weights = [.. supernet.parameters()], alphas = [.. supernet.ArchitectureParameters.Select(decision => decision.Value)];
        using SGD weightOptimizer = SGD(weights, 0.025, 0.9, weight_decay: 3e-4);
        using Adam alphaOptimizer = Adam(alphas, 3e-4, 0.5, 0.999, weight_decay: 1e-3);
        for (int step = 0; step < 6; step++)
        {
            using DisposeScope scope = NewDisposeScope();
            Batch validation = alphaBatches.Draw();
            alphaOptimizer.zero_grad();
            functional.cross_entropy(supernet.forward(validation.Inputs), validation.Labels).backward();
            alphaOptimizer.step();

            Batch training = weightBatches.Next();
            double rate = 0.001 + (0.025 - 0.001) * 0.5 * (1 + Math.Cos(Math.PI * (step / 2) / 3));
            foreach (ParamGroup group in weightOptimizer.ParamGroups)
            {
                group.LearningRate = rate;
            }

            weightOptimizer.zero_grad();
            functional.cross_entropy(supernet.forward(training.Inputs), training.Labels).backward();
            nn.utils.clip_grad_norm_(weights, 5);
            weightOptimizer.step();
        }

        for (int decision = 0; decision < 2; decision++)
        {
            double[] expected = alphas[decision].detach().data<double>().ToArray();
            Assert.That(result.History[^1].Alpha[decision].Alpha.Cast<double>(), Is.EqualTo(expected).Within(1e-12));
        }
    }

    [TestCase(DartsOrder.First)]
    [TestCase(DartsOrder.Second)]
    public void RepeatsItselfBitForBit(DartsOrder order)
    {
        DartsOptions options = _short with { Augmentation = new(1, true), Order = order };
        double[] first = Alphas(options), second = Alphas(options), other = Alphas(options with { Seed = 8 });
        Assert.That(second, Is.EqualTo(first));
        Assert.That(other, Is.Not.EqualTo(first));
    }

    [Test]
    public void AnImageBudgetCountsBothBatches()
    {
        GradientResult<TinySpace> result = new Darts<TinySpace>(_data, _short with { Epochs = 100, ImageBudget = 330 }).Run();
        Assert.That((result.Steps, result.Images, result.End), Is.EqualTo((10L, 320L, TrainingEnd.ImageBudget)));
        Assert.That(result.History.Select(entry => entry.Step), Is.EqualTo(new[] { 8, 10 }), "the last, incomplete epoch is reported too");
        Assert.That(
            () => new Darts<TinySpace>(_data, _short with { ImageBudget = 31 }).Run(),
            Throws.InvalidOperationException.With.Message.Contains("ImageBudget is 31").And.Message.Contains("32"));
    }

    [Test]
    public void AWarmUpLeavesTheArchitectureAlone()
    {
        GradientResult<TinySpace> result = new Darts<TinySpace>(_data, _short with { Steps = 8, WarmupFraction = 0.5, ReportEvery = 2 }).Run();
        double[][] alphas = [.. result.History.Select(entry => entry.Alpha.SelectMany(decision => decision.Alpha.Cast<double>()).ToArray())];
        Assert.That(alphas[1], Is.EqualTo(alphas[0]));
        Assert.That(alphas[2], Is.Not.EqualTo(alphas[1]));
        Assert.That(result.Images, Is.EqualTo(8 * 16 + 4 * 16));
        Assert.That(result.History.Select(entry => double.IsNaN(entry.ValidationAccuracy)), Is.EqualTo(new[] { true, true, false, false }));

        result = new Darts<TinySpace>(_data, _short with { Epochs = 100, WarmupFraction = 0.5, ImageBudget = 8 * 16 + 4 * 16 }).Run();
        Assert.That((result.Steps, result.Images), Is.EqualTo((8L, 192L)), "a budget buys more steps where some need one batch only");
    }

    [Test]
    public void ATimeLimitEndsTheSearch()
    {
        SteppingClock clock = new(TimeSpan.FromSeconds(1));
        GradientResult<TinySpace> result = new Darts<TinySpace>(
            _data, _short with { Epochs = 100, TimeLimit = TimeSpan.FromSeconds(12), Clock = clock }).Run();
        Assert.That(result.End, Is.EqualTo(TrainingEnd.TimeLimit));
        Assert.That(result.Steps, Is.InRange(3, 12));
        Assert.That(result.History[^1].Step, Is.EqualTo(result.Steps));
    }

    [Test]
    public void TimeThatEndsTheWarmUpEarlySpendsNoMoreThanTheImageBudget()
    {
        // Eight steps were affordable with a warm-up of four; six tenths of the time pass before the first, so all take two batches.
        DartsOptions options = _short with
        {
            Epochs = 100,
            WarmupFraction = 0.5,
            ImageBudget = 8 * 16 + 4 * 16,
            TimeLimit = TimeSpan.FromSeconds(10),
            Clock = new JumpingClock(6),
        };
        GradientResult<TinySpace> result = new Darts<TinySpace>(_data, options).Run();
        Assert.That((result.Steps, result.Images, result.End), Is.EqualTo((6L, 192L, TrainingEnd.ImageBudget)));

        // A budget that the counted steps leave whole: 7 · 16 + 4 · 16 of 180.
        result = new Darts<TinySpace>(_data, options with { Steps = 7, ImageBudget = 180, Clock = new JumpingClock(6) }).Run();
        Assert.That((result.Steps, result.Images, result.End), Is.EqualTo((5L, 160L, TrainingEnd.ImageBudget)));
    }

    [TestCase(double.NaN)]
    [TestCase(double.NegativeInfinity)]
    public void AnArchitectureParameterThatTheLastUpdateSpoiledIsNamed(double spoiled)
    {
        using BatchSampler weights = new(_data, 16, new RandomSource(1)), architecture = new(_data, 16, new RandomSource(2));
        using MixtureSupernet<TinySpace> supernet = TinySpace.CreateMixtureSupernet(new RandomSource(3), new BuildOptions(CPU));
        using GradientStep<TinySpace> step = new(
            new StepSetup<TinySpace>(supernet, weights, architecture, new RandomSource(4), new RandomSource(5)), _short);
        supernet.train();
        step.Run(new SearchMoment(0, 0.025, 0, MovesArchitecture: true));
        using (no_grad())
        using (Tensor weight = supernet.ArchitectureParameters[1].Value[0, 2])
        {
            weight.fill_(spoiled);
        }

        TrainingDivergedException error = Assert.Throws<TrainingDivergedException>(() => step.Describe(1, 10, 32, TimeSpan.Zero))!;
        Assert.That(error.Message, Does.Contain("architecture parameter of Second").And.Contain("step 0").And.Contain("0.05"));
        Assert.That((error.Step, error.Loss), Is.EqualTo((0L, spoiled)));
    }

    [Test]
    public void CancellingGivesWhatIsDerivedSoFar()
    {
        using CancellationTokenSource source = new();
        List<GradientProgress<TinySpace>> seen = [];
        GradientResult<TinySpace> result = new Darts<TinySpace>(_data, _short with { ReportEvery = 2 }).Run(
            new ImmediateProgress<GradientProgress<TinySpace>>(entry =>
            {
                seen.Add(entry);
                if (entry.Step == 4)
                {
                    source.Cancel();
                }
            }),
            source.Token);
        Assert.That((result.Steps, result.End), Is.EqualTo((4L, TrainingEnd.Cancelled)));
        Assert.That(result.History, Is.EqualTo(seen));
        Assert.That(result.Architecture, Is.EqualTo(seen[^1].Architecture));

        result = new Darts<TinySpace>(_data, _short).Run(null, new CancellationToken(true));
        Assert.That((result.Steps, result.History.Count, result.End), Is.EqualTo((0L, 0, TrainingEnd.Cancelled)));
        Assert.That(result.Architecture.IsAdmissible, Is.True);
    }

    [Test]
    public void DivergenceNamesTheLoss()
    {
        Assert.That(
            () => new Darts<TinySpace>(_data, _short with { LearningRate = new(1e30), ClipNorm = null }).Run(),
            Throws.InstanceOf<TrainingDivergedException>().With.Message.Contains("loss").And.Message.Contains("step").And.Message.Contains("1E+30"));
    }

    [Test]
    public void LeavesNoTensorBehind()
    {
        new Darts<TinySpace>(_data, _short).Run();
        long before = LiveTensors.Count;
        for (int i = 0; i < 5; i++)
        {
            new Darts<TinySpace>(_data, _short with { Seed = (ulong)i }).Run();
        }

        Assert.That(() => new Darts<TinySpace>(_data, _short with { LearningRate = new(1e30), ClipNorm = null }).Run(), Throws.Exception);
        Assert.That(LiveTensors.Count, Is.EqualTo(before));
    }

    [Test]
    public void RefusesImpossibleSettingsAndData()
    {
        Assert.That(() => new Darts<TinySpace>(_data, _short with { WarmupFraction = 1 }), Throws.InvalidOperationException.With.Message.Contains("WarmupFraction is 1"));
        Assert.That(() => new Darts<TinySpace>(_data, _short with { ArchitectureLearningRate = 0 }), Throws.InvalidOperationException.With.Message.Contains("ArchitectureLearningRate is 0"));
        using Dataset one = TextureImages.Load(1, 1);
        Assert.That(() => new Darts<TinySpace>(one), Throws.ArgumentException.With.Message.Contains("cannot be split"));
        Assert.That(
            () => new Darts<TinySpace>(_data, _short with { Order = (DartsOrder)2 }),
            Throws.InvalidOperationException.With.Message.EqualTo("DartsOptions.Order is 2; it must be First or Second."));
    }

    private double[] Alphas(DartsOptions options) =>
        [.. new Darts<TinySpace>(_data, options).Run().History.SelectMany(entry => entry.Alpha).SelectMany(decision => decision.Alpha.Cast<double>())];

    /// <summary>A clock that jumps after it was first read, and then stands still.</summary>
    private sealed class JumpingClock(int seconds) : TimeProvider
    {
        private bool _read;

        public override long TimestampFrequency => 1;

        public override long GetTimestamp()
        {
            long now = _read ? seconds : 0;
            _read = true;
            return now;
        }
    }

    private static int Heaviest(ArchitectureSnapshot decision)
    {
        double[] alpha = [.. decision.Alpha.Cast<double>()];
        return Array.IndexOf(alpha, alpha.Max());
    }
}
