using NasDsl.Spaces;
using static TorchSharp.torch;

namespace NasDsl.Torch.Tests;

/// <summary>What holds for every search by gradients, on cells, chains with depths, sequences and vectors.</summary>
[TestFixture]
internal sealed class GradientFamilyTests
{
    private static readonly Augmentation _flips = new(1, true);

    public static IEnumerable<TestCaseData> Algorithms()
    {
        yield return new TestCaseData(new PcDartsFamily()).SetArgDisplayNames("PC-DARTS");
        yield return new TestCaseData(new GdasFamily()).SetArgDisplayNames("GDAS");
        yield return new TestCaseData(new SnasFamily()).SetArgDisplayNames("SNAS");
        yield return new TestCaseData(new ProxylessNasFamily()).SetArgDisplayNames("ProxylessNAS");
    }

    [TestCaseSource(nameof(Algorithms))]
    public void RepeatsItselfBitForBitAndLeavesNoTensorBehind(IFamily family)
    {
        using Dataset images = TextureImages.Load(64, 1);
        Check<CellSpace>(family, images);
        Check<DepthSpace>(family, images);
    }

    [TestCaseSource(nameof(Algorithms))]
    public void SearchesSequencesAndVectors(IFamily family)
    {
        using Dataset signals = Numbers(SignalSpace.InputShape, SignalSpace.Classes), vectors = Numbers(FeatureSpace.InputShape, FeatureSpace.Classes);
        Assert.That(family.Run<SignalSpace>(signals, 1).Architecture.IsAdmissible, Is.True);
        Assert.That(family.Run<FeatureSpace>(vectors, 1).Architecture.IsAdmissible, Is.True);
        using Dataset tokens = Numbers(FixedSequenceSpace.InputShape, FixedSequenceSpace.Classes);
        family.Run<FixedSequenceSpace>(tokens, 1);
        long before = LiveTensors.Count;
        Assert.That(family.Run<FixedSequenceSpace>(tokens, 1).Architecture.IsAdmissible, Is.True);
        Assert.That(LiveTensors.Count, Is.EqualTo(before));
    }

    [TestCaseSource(nameof(Algorithms))]
    public void NoTensorIsMadeWithoutItsDevice(IFamily family) => OnMeta(images =>
        Assert.That(double.IsFinite(family.Run<CellSpace>(images, 1, augmentation: _flips).History[^1].TrainingLoss), Is.True));

    [Test]
    public void NoTensorIsMadeWithoutItsDeviceByWhatDartsMayDo() => OnMeta(static images =>
    {
        DartsOptions options = new()
        {
            Order = DartsOrder.Second,
            Steps = 2,
            BatchSize = 8,
            ReportEvery = 1,
            BetaDecay = 1,
            EigenvalueGuard = new(MostIterations: 2),
            Perturbation = new() { TuneSteps = 0 },
        };
        Assert.That(new Darts<DepthSpace>(images, options).Run().End, Is.EqualTo(TrainingEnd.Completed));
    });

    [TestCaseSource(nameof(Algorithms))]
    public void DivergenceNamesTheLossAndLeavesNoTensorBehind(IFamily family)
    {
        using Dataset images = TextureImages.Load(64, 1);
        family.Run<DepthSpace>(images, 1);
        long before = LiveTensors.Count;
        TrainingDivergedException error = Assert.Throws<TrainingDivergedException>(() => family.Run<DepthSpace>(images, 1, rate: 1e30))!;
        Assert.That(error.Message, Does.Contain("loss").And.Contain("E+"));
        Assert.That(error.TrainingImages, Is.Positive);
        Assert.That(LiveTensors.Count, Is.EqualTo(before));
    }

    // With everything explicit on the CPU, a tensor made without a device lands on another and cannot be mixed with the rest.
    private static void OnMeta(Action<Dataset> search)
    {
        Device before = get_default_device();
        using Dataset images = TextureImages.Load(32, 1);
        set_default_device(META);
        try
        {
            search(images);
        }
        finally
        {
            set_default_device(before);
        }
    }

    private static void Check<S>(IFamily family, Dataset images)
        where S : class, IRelaxableSpace<S>
    {
        GradientResult<S> first = family.Run<S>(images, 1, augmentation: _flips);
        long before = LiveTensors.Count;
        GradientResult<S> second = family.Run<S>(images, 1, augmentation: _flips), other = family.Run<S>(images, 2, augmentation: _flips);
        Assert.That(LiveTensors.Count, Is.EqualTo(before));
        Assert.That((first.End, first.Steps), Is.EqualTo((TrainingEnd.Completed, 3L)));
        Assert.That(Alphas(second), Is.EqualTo(Alphas(first)));
        Assert.That(second.Architecture, Is.EqualTo(first.Architecture));
        Assert.That(Alphas(other), Is.Not.EqualTo(Alphas(first)));
        Assert.That(Alphas(first)[^1], Is.Not.EqualTo(Alphas(first)[0]), "the architecture has moved");
    }

    private static double[][] Alphas<S>(GradientResult<S> result)
        where S : class, IRelaxableSpace<S> =>
        [.. result.History.Select(entry => entry.Alpha.SelectMany(decision => decision.Alpha.Cast<double>().Concat(decision.Beta)).ToArray())];

    private static Dataset Numbers(ReadOnlySpan<int> shape, int classes)
    {
        RandomSource random = new(3);
        long[] whole = [24, .. shape.ToArray().Select(size => (long)size)];
        double[] values = new double[whole.Aggregate((a, b) => a * b)];
        long[] labels = new long[24];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = random.NextGaussian();
        }

        for (int i = 0; i < labels.Length; i++)
        {
            labels[i] = random.Next(classes);
        }

        return new Dataset(tensor(values, whole, dtype: ScalarType.Float32, device: CPU), tensor(labels, device: CPU), classes);
    }
}
