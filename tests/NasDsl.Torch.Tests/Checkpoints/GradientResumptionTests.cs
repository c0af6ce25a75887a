using NasDsl.Search;

namespace NasDsl.Torch.Tests;

/// <summary>
/// Searches by gradients that were killed after any step go on as if they had not been: reports, result, and in the end every weight, buffer and architecture parameter are
/// the same to the last bit.
/// </summary>
[TestFixture]
internal sealed class GradientResumptionTests
{
    private static readonly DartsOptions _darts = Few(new DartsOptions());

    private Dataset _images = null!;

    [OneTimeSetUp]
    public void Load() => _images = TextureImages.Load(48, 1);

    [OneTimeTearDown]
    public void Free() => _images.Dispose();

    [Test]
    public void DartsOfBothOrders()
    {
        Check<CellSpace>((checkpoints, progress, ended, cancel) => new Darts<CellSpace>(_images, _darts) { Ended = ended }.Run(progress, cancel, checkpoints), 4);
        DartsOptions second = _darts with { Order = DartsOrder.Second, Nesterov = true };
        Check<DepthSpace>((checkpoints, progress, ended, cancel) => new Darts<DepthSpace>(_images, second) { Ended = ended }.Run(progress, cancel, checkpoints), 4);
    }

    [Test]
    public void WhatDropsIsDroppedAlike()
    {
        // The user's operation draws from libtorch's generator before a batch norm.
        using Dataset vectors = Vectors.Draw(DroppingSpace.InputShape, DroppingSpace.Classes);
        Check<DroppingSpace>((checkpoints, progress, ended, cancel) => new Darts<DroppingSpace>(vectors, _darts with { Augmentation = null }) { Ended = ended }.Run(progress, cancel, checkpoints), 4);
    }

    [Test]
    public void PcDarts() => Check<CellSpace>(
        (checkpoints, progress, ended, cancel) => new PcDarts<CellSpace>(_images, Few(new PcDartsOptions { WarmupFraction = 0.4 })) { Ended = ended }.Run(progress, cancel, checkpoints), 4);

    [Test]
    public void Gdas() => Check<DepthSpace>(
        (checkpoints, progress, ended, cancel) => new Gdas<DepthSpace>(_images, Few(new GdasOptions())) { Ended = ended }.Run(progress, cancel, checkpoints), 4);

    [Test]
    public void Snas() => Check<DepthSpace>(
        (checkpoints, progress, ended, cancel) => new Snas<DepthSpace>(_images, Few(new SnasOptions { CostWeight = 1e-3 })) { Ended = ended }.Run(progress, cancel, checkpoints), 4);

    [Test]
    public void ProxylessNas()
    {
        ProxylessNasOptions options = Few(new ProxylessNasOptions { ValidationFraction = 0.25, Penalty = new LinearPenalty(1) });
        Check<DepthSpace>(
            (checkpoints, progress, ended, cancel) => new ProxylessNas<DepthSpace>(_images, options with { WarmupFraction = 0, ArchitectureEvery = 2 }) { Ended = ended }.Run(progress, cancel, checkpoints), 4);
    }

    [Test]
    public void AGuardThatEndsTheSearch()
    {
        DartsOptions options = _darts with { EigenvalueGuard = new EigenvalueGuard(Window: 1, Lag: 1, Ratio: 0.999, MostIterations: 2, Start: 1), Steps = 8, ReportEvery = 1 };
        GradientResult<DepthSpace> whole = Check<DepthSpace>(
            (checkpoints, progress, ended, cancel) => new Darts<DepthSpace>(_images, options) { Ended = ended }.Run(progress, cancel, checkpoints), null);
        Assert.That(whole.End, Is.EqualTo(TrainingEnd.Guarded), "the test is of a guard that has its say");
        Assert.That(whole.Steps, Is.GreaterThan(2));
    }

    [Test]
    public void SelectionByPerturbation()
    {
        DartsOptions options = _darts with { Steps = 2, Perturbation = new() { TuneSteps = 2, TrialImages = 8 } };
        GradientResult<DepthSpace> whole = Check<DepthSpace>(
            (checkpoints, progress, ended, cancel) => new Darts<DepthSpace>(_images, options) { Ended = ended }.Run(progress, cancel, checkpoints), null);
        Assert.That(whole.Steps, Is.GreaterThan(4));
        Check<DepthSpace>(
            (checkpoints, progress, ended, cancel) => new Darts<DepthSpace>(_images, options with { Perturbation = new() { TuneSteps = 0, TrialImages = 8 } }) { Ended = ended }.Run(progress, cancel, checkpoints), null, everyState: 3);
        DartsOptions nodes = options with { Perturbation = new() { TuneSteps = 1, TrialImages = 8 } };
        Check<CellSpace>((checkpoints, progress, ended, cancel) => new Darts<CellSpace>(_images, nodes) { Ended = ended }.Run(progress, cancel, checkpoints), null, everyState: 9);
    }

    [Test]
    public void WhatIsKeptSeldomGoesOnAlike()
    {
        // Half-full windows of losses, and the state behind a report.
        DartsOptions seldom = _darts with { Checkpoints = new(4, 0), Steps = 9, ReportEvery = 3 };
        Check<DepthSpace>((checkpoints, progress, ended, cancel) => new Darts<DepthSpace>(_images, seldom) { Ended = ended }.Run(progress, cancel, checkpoints), 9);
        MemoryCheckpoints kept = new();
        new Darts<DepthSpace>(_images, seldom).Run(checkpoints: kept);
        Assert.That(kept.All.Select(state => state.Step), Is.EqualTo(new[] { 4L, 8L }));
        kept = new();
        new Darts<DepthSpace>(_images, seldom with { Checkpoints = new(0, 3600) }).Run(checkpoints: kept);
        Assert.That(kept.All, Is.Empty, "an hour has not passed");
    }

    private static T Few<T>(T options)
        where T : GradientSearchOptions => FewSteps.Of(options, 1, 0.1, new Augmentation(1, true)) is T few
            ? (T)((GradientSearchOptions)few with { Steps = 4, ReportEvery = 2, Checkpoints = CheckpointSchedule.EachStep })
            : throw new InvalidOperationException();

    /// <summary>Goes on from each state, and from the one that a cancellation leaves, and compares.</summary>
    private static GradientResult<S> Check<S>(Search<S> run, int? steps, int everyState = 1)
        where S : class, IRelaxableSpace<S>
    {
        byte[] weights = [];
        GradientResult<S> Run(ICheckpoints? checkpoints, IProgress<GradientProgress<S>>? progress = null, CancellationToken cancel = default)
        {
            return run(checkpoints, progress, supernet => weights = Bits.Of(supernet), cancel);
        }

        GradientResult<S> whole = Run(null);
        (byte[] expected, byte[] expectedWeights) = (Bits.Of(whole), weights);
        void AssertSame(GradientResult<S> result, string how)
        {
            Assert.That(Bits.Of(result).AsSpan().SequenceEqual(expected), Is.True, $"the result, {how}");
            Assert.That(weights.AsSpan().SequenceEqual(expectedWeights), Is.True, $"the weights, {how}");
        }

        MemoryCheckpoints kept = new();
        AssertSame(Run(kept), "keeping states");
        Assert.That(kept.IsEmpty, Is.True, "nothing is left of a search that has ended");
        Assert.That(kept.All, Has.Count.GreaterThan(1));
        if (steps is { } all)
        {
            Assert.That(whole.Steps, Is.EqualTo(all));
        }

        long before = LiveTensors.Count;
        for (int i = 0; i < kept.All.Count; i += everyState)
        {
            AssertSame(Run(MemoryCheckpoints.With(kept.All[i])), $"resumed at {kept.All[i].Step}");
        }

        Assert.That(LiveTensors.Count, Is.EqualTo(before));
        MemoryCheckpoints cancelled = new();
        using CancellationTokenSource source = new();
        GradientResult<S> cut = Run(cancelled, new ImmediateProgress<GradientProgress<S>>(_ => source.Cancel()), source.Token);
        Assert.That(cut.End, Is.EqualTo(TrainingEnd.Cancelled));
        Assert.That(cancelled.IsEmpty, Is.False);
        AssertSame(Run(cancelled), "cancelled and resumed");
        return whole;
    }

    private delegate GradientResult<S> Search<S>(
        ICheckpoints? checkpoints, IProgress<GradientProgress<S>>? progress, Action<MixtureSupernet<S>> ended, CancellationToken cancel)
        where S : class, IRelaxableSpace<S>;
}
