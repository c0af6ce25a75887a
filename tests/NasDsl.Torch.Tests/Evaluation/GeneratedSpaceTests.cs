using NasDsl.Search;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace NasDsl.Torch.Tests;

/// <summary>Evaluators over spaces as the generator writes them.</summary>
[TestFixture]
internal sealed class GeneratedSpaceTests
{
    private static readonly SharedWeightsOptions _shared = new()
    {
        Recipe = new() { Epochs = 10, BatchSize = 32, LabelSmoothing = 0.1, ValidateEvery = 0 },
        CalibrationImages = 128,
        CalibrationBatchSize = 64,
        Seed = 3,
    };

    private Dataset _training = null!;
    private Dataset _validation = null!;

    [OneTimeSetUp]
    public void LoadData()
    {
        _training = TextureImages.Load(256, 1);
        _validation = TextureImages.Load(128, 2);
    }

    [OneTimeTearDown]
    public void FreeData()
    {
        _training.Dispose();
        _validation.Dispose();
    }

    [Test]
    public void TrainingFromScratchReadsTheSpacesNumbers()
    {
        double rate = 0;
        TrainFromScratch<ChainSpace> evaluator = new(
            _training,
            _validation,
            new TrainingRecipe { Epochs = 6, BatchSize = 32 },
            (space, recipe) => recipe with { LearningRate = new(rate = space.LearningRate) });
        ChainSpace architecture = new() { First = ChainOp.Conv3, Body = [ChainOp.MB3, ChainOp.Sep3], Width = 12, LearningRate = 0.03 };
        Evaluation evaluation = evaluator.Evaluate(architecture, new TrialContext(0, 1), default);
        Assert.That(evaluation.Score, Is.GreaterThan(0.9));
        Assert.That(rate, Is.EqualTo(0.03));
    }

    [Test]
    public void SharedWeightsWithElasticWidthsScoreEachPathForItself()
    {
        using SharedWeights<ChainSpace> evaluator = new(_training, _validation, _shared with { Recipe = _shared.Recipe with { Epochs = 30 } });
        evaluator.Train();
        RandomSource random = new(1);
        ChainSpace[] paths = [.. Enumerable.Range(0, 12).Select(_ => ChainSpace.Sample(random))];
        double[] scores = [.. paths.Select(path => evaluator.Evaluate(path, default, default).Score)];
        Assert.That(scores.Max(), Is.GreaterThan(0.8));
        for (int i = paths.Length - 1; i >= 0; i--)
        {
            Assert.That(evaluator.Evaluate(paths[i], default, default).Score, Is.EqualTo(scores[i]), paths[i].ToString());
        }
    }

    [Test]
    public void AScoreIsThatOfTheNetworkThatGetsTheWeights()
    {
        using SharedWeights<CellSpace> evaluator = new(_training, _validation, _shared with { Recipe = _shared.Recipe with { Epochs = 4 } });
        evaluator.Train();
        CellSpace path = CellSpace.Sample(new RandomSource(2));
        double score = evaluator.Evaluate(path, default, default).Score;
        using Module<Tensor, Tensor> network = path.Build(new BuildOptions(CPU));
        evaluator.Supernet.Path = path;
        evaluator.Supernet.CopyTo(network);
        using BatchNormStatistics statistics = new(network);
        using Dataset calibration = _training.Select(Order.Shuffled(256, new RandomSource(3).Fork(3)).AsSpan(0, 128));
        statistics.Recalibrate(calibration.Inputs, 64);

        // Sums may run in another order, so that an example on the border may fall to the other side.
        Assert.That(Accuracy.Of(network, _validation), Is.EqualTo(score).Within(1.5 / 128));
    }

    [Test]
    public void DartsSearchesCells()
    {
        DartsOptions options = new() { Epochs = 6, BatchSize = 32, LearningRate = new(0.1, 0.001), ArchitectureLearningRate = 0.03, Seed = 1 };
        GradientResult<CellSpace> result = new Darts<CellSpace>(_training, options).Run();
        GradientProgress<CellSpace> first = result.History[0], last = result.History[^1];
        Assert.That(last.Alpha.Select(decision => (decision.Decision, decision.Alpha.GetLength(0), decision.Alpha.GetLength(1))),
            Is.EqualTo(new[] { ("Normal", 5, 5), ("Reduce", 5, 5) }));
        Assert.That(first.Entropy, Is.EqualTo(Math.Log(5)).Within(0.1));
        Assert.That(last.Entropy, Is.LessThan(first.Entropy));
        Assert.That(last.TrainingLoss, Is.LessThan(first.TrainingLoss));
        Assert.That(result.Architecture.IsAdmissible, Is.True);

        GradientResult<CellSpace> again = new Darts<CellSpace>(_training, options).Run();
        Assert.That(again.Architecture, Is.EqualTo(result.Architecture));
        Assert.That(again.History[^1].Alpha[0].Alpha, Is.EqualTo(last.Alpha[0].Alpha), "bit for bit");
    }

    [Test]
    public void DartsSearchesDepths()
    {
        GradientResult<DepthSpace> result = new Darts<DepthSpace>(
            _training, new DartsOptions { Epochs = 6, BatchSize = 32, LearningRate = new(0.1, 0.001), ArchitectureLearningRate = 0.05, Seed = 1 }).Run();
        IReadOnlyList<ArchitectureSnapshot> alpha = result.History[^1].Alpha;
        Assert.That(alpha.Select(decision => decision.Decision), Is.EquivalentTo(new[] { "First", "Body", "Body.Depth" }));
        Assert.That(result.History[^1].TrainingLoss, Is.LessThan(result.History[0].TrainingLoss));
        double[] depths = [.. alpha.Single(decision => decision.Decision == "Body.Depth").Alpha.Cast<double>()];
        Assert.That(depths, Has.Length.EqualTo(3).And.Some.GreaterThan(0.05), "the weights of the depths have moved");
        Assert.That(result.Architecture.Body.Count, Is.EqualTo(1 + Array.IndexOf(depths, depths.Max())));
    }

    [Test]
    public void VectorsAreSearchedLikewise()
    {
        using Dataset training = Clusters(300, 1), validation = Clusters(150, 2);
        TrainingRecipe recipe = new() { Epochs = 5, BatchSize = 30 };
        TrainFromScratch<FeatureSpace> scratch = new(training, validation, recipe);
        using SharedWeights<FeatureSpace> shared = new(training, validation, _shared with { Recipe = recipe with { Epochs = 10 } });
        GradientResult<FeatureSpace> relaxed = new Darts<FeatureSpace>(training, new DartsOptions { Epochs = 5, BatchSize = 30 }).Run();
        RandomSource random = new(1);
        for (int trial = 0; trial < 4; trial++)
        {
            FeatureSpace architecture = trial == 0 ? relaxed.Architecture : FeatureSpace.Sample(random);
            Assert.That(scratch.Evaluate(architecture, default, default).Score, Is.GreaterThan(0.9));
            Assert.That(shared.Evaluate(architecture, default, default).Score, Is.GreaterThan(0.9));
        }
    }

    [Test]
    public void LeaveNoTensorBehind()
    {
        SharedWeightsOptions once = _shared with { Recipe = _shared.Recipe with { Epochs = 1 } };
        DartsOptions options = new() { Steps = 2, BatchSize = 16 };
        RandomSource random = new(1);
        Run();
        long before = LiveTensors.Count;
        for (int i = 0; i < 3; i++)
        {
            Run();
        }

        Assert.That(LiveTensors.Count, Is.EqualTo(before));

        void Run()
        {
            new Darts<CellSpace>(_training, options).Run();
            using SharedWeights<ChainSpace> evaluator = new(_training, _validation, once);
            for (int trial = 0; trial < 3; trial++)
            {
                evaluator.Evaluate(ChainSpace.Sample(random), default, default);
            }
        }
    }

    [Test]
    public void NoTensorIsMadeWithoutItsDevice()
    {
        Device before = get_default_device();
        set_default_device(META);
        try
        {
            using Dataset training = TextureImages.Load(64, 1), validation = TextureImages.Load(32, 2);
            SharedWeightsOptions once = new() { Recipe = new() { Epochs = 1, BatchSize = 16 }, CalibrationImages = 32 };
            RandomSource random = new(1);
            TrainFromScratch<ChainSpace> chains = new(training, validation, new TrainingRecipe { Steps = 2, BatchSize = 16, Augmentation = new(1, true) });
            TrainFromScratch<CellSpace> cells = new(training, validation, new TrainingRecipe { Steps = 2, BatchSize = 16, Optimizer = OptimizerKind.Adam });
            using SharedWeights<ChainSpace> chainPaths = new(training, validation, once);
            using SharedWeights<CellSpace> cellPaths = new(training, validation, once);
            for (int trial = 0; trial < 10; trial++)
            {
                Assert.That(chains.Evaluate(ChainSpace.Sample(random), default, default).Score, Is.InRange(0, 1));
                Assert.That(cells.Evaluate(CellSpace.Sample(random), default, default).Score, Is.InRange(0, 1));
                Assert.That(chainPaths.Evaluate(ChainSpace.Sample(random), default, default).Score, Is.InRange(0, 1));
                Assert.That(cellPaths.Evaluate(CellSpace.Sample(random), default, default).Score, Is.InRange(0, 1));
            }

            GradientResult<CellSpace> result = new Darts<CellSpace>(training, new DartsOptions { Steps = 2, BatchSize = 16 }).Run();
            Assert.That(double.IsFinite(result.History[^1].ValidationLoss), Is.True);
        }
        finally
        {
            set_default_device(before);
        }
    }

    /// <summary>Three classes around three points of an eight-dimensional space.</summary>
    private static Dataset Clusters(int count, ulong seed)
    {
        RandomSource random = new(seed);
        float[] values = new float[8 * count];
        long[] labels = new long[count];
        for (int example = 0; example < count; example++)
        {
            labels[example] = random.Next(3);
            for (int feature = 0; feature < 8; feature++)
            {
                values[8 * example + feature] = (float)((feature % 3 == labels[example] ? 2 : 0) + random.NextGaussian());
            }
        }

        return Dataset.FromVectors(values, labels, 3, CPU);
    }
}
