using NasDsl.Search;
using NasDsl.Spaces;
using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace NasDsl.Torch.Tests;

[TestFixture]
internal sealed class TrainFromScratchTests
{
    private static readonly TrainingRecipe _short = new() { Steps = 3, BatchSize = 16, ValidateEvery = 0 };

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
    public void TheScoreIsTheTrainedNetworksAccuracy()
    {
        TrainFromScratch<TinySpace> evaluator = new(_training, _validation, new TrainingRecipe { Epochs = 6, BatchSize = 32 });
        TinySpace architecture = new(2, 1);
        Evaluation evaluation = evaluator.Evaluate(architecture, new TrialContext(0, 11), default);
        (Module<Tensor, Tensor> network, TrainingResult result) = evaluator.Train(architecture, 11);
        using (network)
        {
            Assert.That(evaluation.Score, Is.GreaterThan(0.9));
            Assert.That(evaluation.Score, Is.EqualTo(Accuracy.Of(network, _validation)), "the same seed trains the same network");
            Assert.That(evaluation.Score, Is.EqualTo(result.ValidationAccuracy));
            Assert.That(evaluation.TrainingImages, Is.EqualTo(6 * 256));
        }
    }

    [Test]
    public void TheTrialsSeedDeterminesTheScore()
    {
        TrainFromScratch<TinySpace> evaluator = new(_training, _validation, _short with { Steps = 8 });
        double[] Scores(ulong seed) => [.. Enumerable.Range(0, 5).Select(number => evaluator.Evaluate(new(2, 2), new TrialContext(number, seed + (ulong)number), default).Score)];
        double[] first = Scores(1);
        Assert.That(Scores(1), Is.EqualTo(first));
        Assert.That(Scores(100), Is.Not.EqualTo(first));
    }

    [Test]
    public void NumbersOfTheSpaceReachTheRecipe()
    {
        List<int> seen = [];
        TrainFromScratch<TinySpace> evaluator = new(
            _training,
            _validation,
            _short,
            (architecture, recipe) =>
            {
                seen.Add(architecture[0]);
                return recipe with { Steps = 1 + architecture[0] };
            });
        Assert.That(evaluator.Evaluate(new(2, 0), default, default).TrainingImages, Is.EqualTo(3 * 16));
        Assert.That(seen, Is.EqualTo(new[] { 2 }));
    }

    [Test]
    public void TwoHundredTrialsLeaveNoTensorBehind()
    {
        TrainFromScratch<TinySpace> evaluator = new(_training, _validation, _short);
        evaluator.Evaluate(new(1, 2), default, default);
        long before = LiveTensors.Count;
        RandomSource random = new(1);
        for (int trial = 0; trial < 200; trial++)
        {
            evaluator.Evaluate(TinySpace.Sample(random), new TrialContext(trial, (ulong)trial), default);
        }

        Assert.That(LiveTensors.Count, Is.EqualTo(before));
    }

    [Test]
    public void AFailedTrialLeavesNoTensorBehindAndTheSearchGoesOn()
    {
        TrainFromScratch<TinySpace> evaluator = new(
            _training,
            _validation,
            _short with { Steps = 20 },
            (architecture, recipe) => architecture[0] == 1 ? recipe with { LearningRate = new(1e30), ClipNorm = null } : recipe);
        evaluator.Evaluate(new(2, 2), default, default);
        long before = LiveTensors.Count;
        SearchResult<TinySpace> result = new Search<TinySpace>(
            new RandomSearch<TinySpace>(1), evaluator, new SearchOptions { Budget = Budget.Trials(9) }).Run();
        Assert.That(result.Trials, Has.Count.EqualTo(9));
        Assert.That(result.Trials.Where(trial => trial.State == TrialState.Failed).Select(trial => trial.Architecture[0]), Is.Not.Empty.And.All.EqualTo(1));
        Assert.That(result.Trials.Where(trial => trial.State == TrialState.Failed).Select(trial => trial.Error), Has.All.Contains("TrainingDivergedException"));
        Assert.That(result.Failures.Select(trial => trial.TrainingImages), Is.All.EqualTo(16 * 16), "the losses are read after 16 batches of 16");
        Assert.That(result.BestArchitecture[0], Is.Not.EqualTo(1));
        Assert.That(LiveTensors.Count, Is.EqualTo(before));
    }

    [Test]
    public void EndsWhenCancelled()
    {
        TrainFromScratch<TinySpace> evaluator = new(_training, _validation, _short);
        Assert.That(() => evaluator.Evaluate(new(0, 0), default, new CancellationToken(true)), Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public void RefusesDataThatTheSpaceDoesNotTake()
    {
        using Dataset vectors = Dataset.FromVectors(new float[64 * 4], [0, 1, 2, 3], 4, CPU);
        Assert.That(
            () => new TrainFromScratch<TinySpace>(vectors, _validation),
            Throws.ArgumentException.With.Message.Contains("TinySpace takes examples of 1×8×8; the training data has 64"));
        using Dataset twoClasses = Dataset.FromImages(new ImageData(new byte[64], [1], 1, 8, 8, 2), new ImageNormalization([0], [1]), CPU);
        Assert.That(
            () => new TrainFromScratch<TinySpace>(_training, twoClasses),
            Throws.ArgumentException.With.Message.Contains("TinySpace has 4 classes; the validation data has 2"));
        using Dataset precise = TextureImages.Load(4, 1, ScalarType.Float64);
        Assert.That(
            () => new TrainFromScratch<TinySpace>(_training, precise), Throws.ArgumentException.With.Message.Contains("Float32").And.Message.Contains("Float64"));
    }
}
