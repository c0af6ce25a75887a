using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace NasDsl.Torch.Tests;

/// <summary>What ends a search that collapses, or keeps it from doing so.</summary>
[TestFixture]
internal sealed class CollapseGuardTests
{
    private static readonly DartsOptions _options = new()
    {
        Steps = 12,
        BatchSize = 8,
        ReportEvery = 2,
        WarmupFraction = 0.25,
        LearningRate = new(0.1),
        ArchitectureLearningRate = 0.1,
        Seed = 3,
    };

    [Test]
    public void SkipsAreCountedInEachCellAndRange()
    {
        RandomSource random = new(1);
        for (int trial = 0; trial < 50; trial++)
        {
            CellSpace cells = CellSpace.Sample(random);
            int expected = Math.Max(Count(cells.Normal), Count(cells.Reduce));
            Assert.That(SkipCount.Most(cells), Is.EqualTo(expected), cells.ToString());
            DepthSpace chain = DepthSpace.Sample(random);
            Assert.That(SkipCount.Most(chain), Is.EqualTo(chain.Body.Count(operation => operation == ChainOp.Skip)), chain.ToString());
        }

        static int Count(Cell<CellOp> cell) => cell.Sum(node => node.Count(edge => edge.Operation == CellOp.Skip));
    }

    [Test]
    public void TheSearchEndsAtSoManySkips()
    {
        using Dataset data = TextureImages.Load(64, 1);
        GradientResult<CellSpace> free = new Darts<CellSpace>(data, _options).Run();
        int most = free.History.Where(entry => !double.IsNaN(entry.ValidationLoss)).Max(entry => SkipCount.Most(entry.Architecture!));
        int first = free.History.ToList().FindIndex(entry => !double.IsNaN(entry.ValidationLoss) && SkipCount.Most(entry.Architecture!) >= most);
        GradientResult<CellSpace> guarded = new Darts<CellSpace>(data, _options with { StopAtSkips = most }).Run();
        Assert.That((guarded.End, guarded.Steps), Is.EqualTo((TrainingEnd.Guarded, free.History[first].Step)));
        Assert.That(guarded.Architecture, Is.EqualTo(free.History[first].Architecture));
        Assert.That(new Darts<CellSpace>(data, _options with { StopAtSkips = most + 1 }).Run().End, Is.EqualTo(TrainingEnd.Completed));
    }

    [Test]
    public void UnderATimeLimitGuardsAreAskedAfterTheClocksEpochs()
    {
        using Dataset data = TextureImages.Load(64, 1);
        DartsOptions options = _options with
        {
            Steps = 1_000,
            ReportEvery = 0,
            WarmupFraction = 0,
            TimeLimit = TimeSpan.FromSeconds(16),
        };
        GradientResult<CellSpace> free = Run(options);
        Assert.That(free.History.Select(entry => entry.Step), Is.EqualTo(Enumerable.Range(1, (int)free.Steps)), "each second is twelve epochs and more");
        Assert.That(free.Steps, Is.GreaterThan(4));
        int most = free.History.Max(entry => SkipCount.Most(entry.Architecture!));
        Assert.That(most, Is.Positive);
        GradientResult<CellSpace> guarded = Run(options with { StopAtSkips = most });
        GradientProgress<CellSpace> first = free.History.First(entry => SkipCount.Most(entry.Architecture!) == most);
        Assert.That((guarded.End, guarded.Steps, guarded.Architecture), Is.EqualTo((TrainingEnd.Guarded, first.Step, first.Architecture)));

        GradientResult<CellSpace> Run(DartsOptions limited) =>
            new Darts<CellSpace>(data, limited with { Clock = new SteppingClock(TimeSpan.FromSeconds(1)) }).Run();
    }

    [Test]
    public void TheLastReportIsAskedAboutToo()
    {
        using Dataset data = TextureImages.Load(64, 1);
        int found = 0;
        for (ulong seed = 1; seed <= 4; seed++)
        {
            DartsOptions options = _options with { Steps = 4, ReportEvery = 100, Seed = seed };
            GradientResult<CellSpace> free = new Darts<CellSpace>(data, options).Run();
            int skips = SkipCount.Most(free.Architecture);
            if (skips > 0)
            {
                found++;
                GradientResult<CellSpace> guarded = new Darts<CellSpace>(data, options with { StopAtSkips = skips }).Run();
                Assert.That((guarded.End, guarded.Steps, guarded.Architecture), Is.EqualTo((TrainingEnd.Guarded, 4L, free.Architecture)));
            }
        }

        Assert.That(found, Is.Positive);
    }

    [Test]
    public void TheCurvatureIsComparedWithThatOfSomeReportsBefore()
    {
        EigenvalueGuard guard = new(Window: 2, Lag: 3, Start: 2);
        double[] values = [1, 1.2, 1.1, 1.3, 1.2, 1.4, 2];

        // Means of two: 1, 1.1, 1.15, 1.2, 1.25, 1.3, 1.7; the last over the one three before is 0.71.
        for (int count = 0; count < values.Length; count++)
        {
            Assert.That(guard.Stops(values[..count]), Is.False, $"{count}");
        }

        Assert.That(guard.Stops(values), Is.True);
        Assert.That((guard with { Ratio = 0.7 }).Stops(values), Is.False);
        Assert.That((guard with { Start = 3 }).Stops(values), Is.False, "the earlier window is of reports 2 and 3");
        Assert.That((guard with { Start = 0 }).Stops([1, 1, 9, 9, 9]), Is.True);
        Assert.That((guard with { Start = 0 }).Stops([1, 9, 9, 9]), Is.False, "half a window");
        Assert.That((guard with { Start = 0 }).Stops([-1, -1, -1, -3, -3]), Is.False, "no curvature");
        Assert.That((guard with { Start = 0 }).Stops([-1, -1, -1, 3, 3]), Is.False, "none before");
        Assert.That((guard with { Start = 0 }).Stops([1, -1, -1, 3, 3]), Is.False, "none before");

        // The authors' settings: windows of five, the centre of the earlier one at report 10, counted from 0: reports 8 to 12, and five later 13 to 17.
        double[] rising = [.. Enumerable.Range(0, 18).Select(static report => Math.Pow(2, report))];
        Assert.That(new EigenvalueGuard().Stops(rising), Is.True);
        Assert.That(new EigenvalueGuard().Stops(rising[..^1]), Is.False);
        using Dataset data = TextureImages.Load(8, 1);
        Assert.That(
            () => new Darts<CellSpace>(data, _options with { EigenvalueGuard = new(Ratio: 1) }),
            Throws.InvalidOperationException.With.Message.EqualTo("EigenvalueGuard.Ratio is 1; it must be above 0 and below 1."));
    }

    [Test]
    public void WhereTheCurvatureRisesTheArchitectureOfBeforeIsGiven()
    {
        using Dataset data = TextureImages.Load(64, 1);
        DartsOptions options = _options with { EigenvalueGuard = new(Window: 1, Lag: 1, Ratio: 0.98, MostIterations: 3, Start: 0) };
        GradientResult<CellSpace> result = new Darts<CellSpace>(data, options).Run();
        long before = LiveTensors.Count;
        GradientResult<CellSpace> again = new Darts<CellSpace>(data, options).Run();
        Assert.That(LiveTensors.Count, Is.EqualTo(before));
        Assert.That((result.End, again.Steps, again.Architecture), Is.EqualTo((TrainingEnd.Guarded, result.Steps, result.Architecture)));
        Assert.That(result.Architecture, Is.EqualTo(result.History[^2].Architecture));

        // Looking at the curvature changes nothing else.
        GradientResult<CellSpace> free = new Darts<CellSpace>(data, _options).Run();
        Assert.That(result.History[^1].Alpha[0].Alpha, Is.EqualTo(free.History[result.History.Count - 1].Alpha[0].Alpha));
    }

    [Test]
    public void BetaDecayAddsTheSoftmaxToTheGradient()
    {
        using DisposeScope scope = NewDisposeScope();
        using SmoothMixture mixture = new(new RandomSource(1));
        TorchSeed.Set(1);
        Dataset data = new(randn([8, SmoothMixture.Features], ScalarType.Float64, CPU), tensor(new long[] { 0, 1, 2, 0, 1, 2, 0, 1 }, device: CPU), 3);
        using BatchSampler weights = new(data, 8, new RandomSource(1)), architecture = new(data, 8, new RandomSource(2));
        StepSetup<TinySpace> setup = new(mixture, weights, architecture, new RandomSource(4), new RandomSource(5));
        using GradientStep<TinySpace> plain = new(setup, _options), decayed = new(setup, _options with { BetaDecay = 6 });
        decayed.Run(new SearchMoment(0, 0.1, Course: 0.5, MovesArchitecture: false));
        Batch batch = weights.Next();
        Tensor[] without = plain.GradientOf(batch, batch, 0.1).Gradients, with = decayed.GradientOf(batch, batch, 0.1).Gradients;
        for (int i = 0; i < 2; i++)
        {
            // λ = 3 halfway; each of the two rows is half of the mean.
            Parameter alpha = mixture.ArchitectureParameters[i].Value;
            Tensor expected = without[i] + (1.5 * alpha.softmax(1));
            Assert.That((with[i] - expected).abs().max().item<double>(), Is.LessThan(1e-12));
        }

        data.Dispose();
    }
}
