using NasDsl.Search;
using NasDsl.Spaces;
using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace NasDsl.Torch.Tests;

[TestFixture]
internal sealed class SharedWeightsTests
{
    private static readonly SharedWeightsOptions _short = new()
    {
        Recipe = new() { Epochs = 12, BatchSize = 32, LabelSmoothing = 0.1, WeightDecay = 4e-5, ValidateEvery = 0 },
        CalibrationImages = 96,
        CalibrationBatchSize = 32,
        Seed = 5,
    };

    private Dataset _training = null!;
    private Dataset _validation = null!;

    [OneTimeSetUp]
    public void LoadData()
    {
        _training = TextureImages.Load(512, 1, noise: 100);
        _validation = TextureImages.Load(256, 2, noise: 100);
    }

    [OneTimeTearDown]
    public void FreeData()
    {
        _training.Dispose();
        _validation.Dispose();
    }

    [Test]
    public void ScoresPathsByWhatTheyLearned()
    {
        using SharedWeights<TinySpace> evaluator = new(_training, _validation, _short);
        Assert.That(evaluator.IsTrained, Is.False);
        Assert.That(() => evaluator.Supernet, Throws.InvalidOperationException.With.Message.Contains("TinySpace is not trained"));
        TrainingResult training = evaluator.Train();
        Assert.That(training.Images, Is.EqualTo(12 * 512));
        Assert.That(evaluator.Training, Is.SameAs(training));
        Assert.That(evaluator.Train(), Is.SameAs(training), "trained once");
        foreach (TinySpace path in Paths())
        {
            Evaluation evaluation = evaluator.Evaluate(path, default, default);
            Assert.That(evaluation.Score, Is.GreaterThan(0.6), path.ToString());
            Assert.That(evaluation.TrainingImages, Is.EqualTo(96));
        }
    }

    [Test]
    public void TrainsAtTheFirstEvaluationIfNotBefore()
    {
        using SharedWeights<TinySpace> evaluator = new(_training, _validation, _short with { Recipe = _short.Recipe with { Epochs = 1 } });
        Assert.That(evaluator.Evaluate(new(0, 0), default, default).TrainingImages, Is.EqualTo(512 + 96));
        Assert.That(evaluator.Evaluate(new(0, 1), default, default).TrainingImages, Is.EqualTo(96));
    }

    [Test]
    public void NoCandidateReachesAnother()
    {
        using SharedWeights<TinySpace> evaluator = new(_training, _validation, _short);
        evaluator.Train();
        byte[] before = State(evaluator.Supernet);
        TinySpace[] paths = [.. Paths()];
        double[] scores = [.. paths.Select(path => evaluator.Evaluate(path, default, default).Score)];
        Assert.That(State(evaluator.Supernet), Is.EqualTo(before), "weights and statistics are what they were");

        // In another order, with the best before each.
        for (int i = paths.Length - 1; i >= 0; i--)
        {
            evaluator.Evaluate(paths[4], default, default);
            Assert.That(evaluator.Evaluate(paths[i], default, default).Score, Is.EqualTo(scores[i]), paths[i].ToString());
        }

        Assert.That(() => evaluator.Evaluate(paths[0], default, new CancellationToken(true)), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(State(evaluator.Supernet), Is.EqualTo(before), "an evaluation that is cut off leaves nothing either");
    }

    [Test]
    public void TheScoreIsThatOfTheStandAloneNetworkWithTheSameWeightsAndItsOwnStatistics()
    {
        using SharedWeights<TinySpace> evaluator = new(_training, _validation, _short);
        evaluator.Train();
        TinySpace path = new(2, 1);
        double score = evaluator.Evaluate(path, default, default).Score;
        using Module<Tensor, Tensor> network = path.Build(new BuildOptions(CPU));
        evaluator.Supernet.Path = path;
        evaluator.Supernet.CopyTo(network);
        using BatchNormStatistics statistics = new(network);
        using Dataset calibration = _training.Select(Order.Shuffled(512, new RandomSource(5).Fork(3)).AsSpan(0, 96));
        statistics.Recalibrate(calibration.Inputs, 32);
        Assert.That(Accuracy.Of(network, _validation), Is.EqualTo(score));
    }

    [Test]
    public void PathsAreSampledUniformlyOneABatch()
    {
        using SharedWeights<TinySpace> evaluator = new(_training, _validation, _short with
        {
            Recipe = _short.Recipe with { BatchSize = 2, Epochs = 1_000, Steps = null, ImageBudget = 2 * 900 },
        });
        RandomSource paths = new RandomSource(5).Fork(0);
        Dictionary<TinySpace, int> counts = [];
        for (int batch = 0; batch < 900; batch++)
        {
            TinySpace path = TinySpace.Sample(paths);
            counts[path] = counts.GetValueOrDefault(path) + 1;
        }

        evaluator.Train();
        Assert.That(evaluator.Training.Steps, Is.EqualTo(900));
        Assert.That(evaluator.Training.End, Is.EqualTo(TrainingEnd.ImageBudget));
        Assert.That(evaluator.Supernet.Path, Is.EqualTo(Last(900)), "the 900th sample trained last");
        Assert.That(counts, Has.Count.EqualTo(9));
        Assert.That(counts.Values, Has.All.InRange(65, 135), "100 expected, standard deviation 9.4");
    }

    [Test]
    public void TheSeedDeterminesWeightsAndScores()
    {
        SharedWeightsOptions options = _short with { Recipe = _short.Recipe with { Epochs = 2 } };
        using SharedWeights<TinySpace> first = new(_training, _validation, options), second = new(_training, _validation, options);
        using SharedWeights<TinySpace> other = new(_training, _validation, options with { Seed = 6 });
        first.Train();
        second.Train();
        other.Train();
        Assert.That(State(second.Supernet), Is.EqualTo(State(first.Supernet)));
        Assert.That(State(other.Supernet), Is.Not.EqualTo(State(first.Supernet)));
    }

    [Test]
    public void ASearchFindsWhatTheTableOfScoresSays()
    {
        using SharedWeights<TinySpace> evaluator = new(_training, _validation, _short);
        evaluator.Train();
        double best = Paths().Max(path => evaluator.Evaluate(path, default, default).Score);
        SearchResult<TinySpace> result = new Search<TinySpace>(
            new RandomSearch<TinySpace>(1), evaluator, new SearchOptions { Budget = Budget.Trials(9) }).Run();
        Assert.That(result.Best!.Score, Is.EqualTo(best));
    }

    [Test]
    public void TwoHundredEvaluationsLeaveNoTensorBehind()
    {
        long beforeAll = LiveTensors.Count;
        using (SharedWeights<TinySpace> evaluator = new(_training, _validation, _short with { Recipe = _short.Recipe with { Epochs = 1 } }))
        {
            evaluator.Evaluate(new(1, 2), default, default);
            long before = LiveTensors.Count;
            RandomSource random = new(1);
            for (int trial = 0; trial < 200; trial++)
            {
                evaluator.Evaluate(TinySpace.Sample(random), default, default);
            }

            Assert.That(LiveTensors.Count, Is.EqualTo(before));
        }

        Assert.That(LiveTensors.Count, Is.EqualTo(beforeAll), "and the supernet is gone with its evaluator");
    }

    [Test]
    public void ATrainingThatFailsCanBeRepeated()
    {
        using SharedWeights<TinySpace> evaluator = new(_training, _validation, _short);
        long before = LiveTensors.Count;
        Assert.That(() => evaluator.Train(null, new CancellationToken(true)), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(LiveTensors.Count, Is.EqualTo(before));
        Assert.That(evaluator.IsTrained, Is.False);
        evaluator.Train();
        Assert.That(evaluator.IsTrained, Is.True);
    }

    [Test]
    public void ATrainingThatDivergedIsNotRepeated()
    {
        using SharedWeights<TinySpace> evaluator = new(
            _training, _validation, _short with { Recipe = _short.Recipe with { LearningRate = new(1e30), ClipNorm = null } });
        Assert.That(() => evaluator.Train(null, new CancellationToken(true)), Throws.InstanceOf<OperationCanceledException>());
        TrainingDivergedException first = Assert.Throws<TrainingDivergedException>(() => evaluator.Evaluate(new(0, 0), default, default))!;
        TrainingDivergedException second = Assert.Throws<TrainingDivergedException>(() => evaluator.Evaluate(new(1, 2), default, default))!;
        Assert.That(first.TrainingImages, Is.EqualTo(512), "the losses are read after 16 batches of 32");
        Assert.That((second.TrainingImages, second.Message), Is.EqualTo((0L, first.Message)), "nothing was trained again");
        Assert.That(second.InnerException, Is.SameAs(first));
        List<TrainingProgress> seen = [];
        Assert.That(() => evaluator.Train(new ImmediateProgress<TrainingProgress>(seen.Add)), Throws.InstanceOf<TrainingDivergedException>());
        Assert.That((seen.Count, evaluator.IsTrained), Is.EqualTo((0, false)));
    }

    [Test]
    public void DropoutDoesNotMakeAScoreDependOnHistory()
    {
        RandomSource random = new(3);
        using Dataset training = Vectors(64), validation = Vectors(512);
        using SharedWeights<DroppingSpace> evaluator = new(
            training,
            validation,
            new SharedWeightsOptions { Recipe = _short.Recipe with { Epochs = 1 }, CalibrationImages = 16, CalibrationBatchSize = 16, Seed = 5 });
        evaluator.Train();
        DroppingSpace path = new() { First = DroppingOp.Dropping, Second = DroppingOp.Dropping };
        double score = evaluator.Evaluate(path, default, default).Score;
        for (ulong seed = 0; seed < 10; seed++)
        {
            evaluator.Evaluate(path with { First = DroppingOp.Dense }, default, default);
            TorchSeed.Set(seed);
            Assert.That(evaluator.Evaluate(path, default, default).Score, Is.EqualTo(score));
        }

        Dataset Vectors(int count) => Dataset.FromVectors(
            [.. Enumerable.Range(0, 8 * count).Select(_ => (float)random.NextGaussian())],
            [.. Enumerable.Range(0, count).Select(_ => (long)random.Next(3))],
            3,
            CPU);
    }

    [Test]
    public void RefusesImpossibleSettings() => Assert.That(
        () => new SharedWeights<TinySpace>(_training, _validation, _short with { CalibrationImages = 0 }),
        Throws.InvalidOperationException.With.Message.Contains("CalibrationImages is 0"));

    private static IEnumerable<TinySpace> Paths() => Enumerable.Range(0, 9).Select(index => new TinySpace(GridSpace<NineGrid>.FromIndex(index)));

    private static TinySpace Last(int count)
    {
        RandomSource paths = new RandomSource(5).Fork(0);
        TinySpace last = new(0, 0);
        for (int i = 0; i < count; i++)
        {
            last = TinySpace.Sample(paths);
        }

        return last;
    }

    private static byte[] State(Module<Tensor, Tensor> network)
    {
        using DisposeScope scope = NewDisposeScope();
        List<byte> bytes = [];
        foreach ((string name, Tensor value) in network.state_dict())
        {
            // How many batches a norm has seen changes nothing where its momentum is given.
            if (!name.EndsWith("num_batches_tracked", StringComparison.Ordinal))
            {
                bytes.AddRange(value.bytes);
            }
        }

        return [.. bytes];
    }
}
