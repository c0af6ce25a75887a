using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace NasDsl.Torch.Tests;

[TestFixture]
internal sealed class TrainerTests
{
    private Dataset _training = null!;
    private Dataset _validation = null!;

    [OneTimeSetUp]
    public void LoadData()
    {
        _training = TextureImages.Load(512, 1);
        _validation = TextureImages.Load(256, 2);
    }

    [OneTimeTearDown]
    public void FreeData()
    {
        _training.Dispose();
        _validation.Dispose();
    }

    [TestCase(OptimizerKind.Sgd, 0.05)]
    [TestCase(OptimizerKind.Adam, 0.01)]
    public void LearnsAnEasySet(OptimizerKind optimizer, double rate)
    {
        using Module<Tensor, Tensor> network = Build(1);
        double before = Accuracy.Of(network, _validation);
        TrainingResult result = Trainer.Train(
            network,
            _training,
            _validation,
            new TrainingRecipe { Optimizer = optimizer, LearningRate = new(rate), Epochs = 8, LabelSmoothing = 0.1, Augmentation = new(1, true) },
            1);
        Assert.That(before, Is.LessThan(0.6));
        Assert.That(result.ValidationAccuracy, Is.GreaterThan(0.95));
        Assert.That(Accuracy.Of(network, _validation, 7), Is.EqualTo(result.ValidationAccuracy), "whatever the batch size");
        Assert.That(result.End, Is.EqualTo(TrainingEnd.Completed));
        Assert.That(result.Curve.Select(entry => entry.Epoch), Is.EqualTo(Enumerable.Range(1, 8)));
        Assert.That(result.Curve.Select(entry => entry.Images), Is.EqualTo(Enumerable.Range(1, 8).Select(epoch => 512 * epoch)));
        Assert.That(result.Last.TrainingLoss, Is.LessThan(result.Curve[0].TrainingLoss));
        Assert.That(result.Last.LearningRate, Is.EqualTo(new LearningRateSchedule(rate).At(63, 64)));
    }

    [Test]
    public void RepeatsItselfBitForBit()
    {
        TrainingRecipe recipe = new() { Epochs = 2, Augmentation = new(1), LabelSmoothing = 0.1 };
        float[] first = TrainAndRead(recipe, 3), second = TrainAndRead(recipe, 3), other = TrainAndRead(recipe, 4);
        Assert.That(second, Is.EqualTo(first));
        Assert.That(other, Is.Not.EqualTo(first));
    }

    [Test]
    public void RepeatsItselfWithTwoThreadsToo()
    {
        TrainingRecipe recipe = new() { Steps = 5 };
        set_num_threads(2);
        try
        {
            Assert.That(TrainAndRead(recipe, 3), Is.EqualTo(TrainAndRead(recipe, 3)));
        }
        finally
        {
            set_num_threads(1);
        }
    }

    [Test]
    public void StepsLikeTheFormula()
    {
        // One parameter, so that two steps of SGD with Nesterov momentum, weight decay and smoothed labels can be followed by hand.
        using Dataset data = Dataset.FromVectors([1, 1], [0, 0], 2, CPU, ScalarType.Float64);
        using OneWeight network = new(0.3);
        Trainer.Train(
            network,
            data,
            null,
            new TrainingRecipe { BatchSize = 2, Steps = 2, LearningRate = new(0.5, 0.5), WeightDecay = 0.1, LabelSmoothing = 0.2, ClipNorm = 0.25 },
            1);

        double weight = 0.3, momentum = 0;
        for (int step = 0; step < 2; step++)
        {
            // Logits (w, 0), target (1 − 0.2 + 0.2 / 2, 0.2 / 2): the gradient is p − target, clipped to 0.25 before weight decay.
            double gradient = 1 / (1 + Math.Exp(-weight)) - 0.9;
            gradient *= Math.Min(1, 0.25 / (Math.Abs(gradient) + 1e-6));
            gradient += 0.1 * weight;
            momentum = step == 0 ? gradient : 0.9 * momentum + gradient;
            weight -= 0.5 * (gradient + 0.9 * momentum);
        }

        Assert.That(network.Weight.item<double>(), Is.EqualTo(weight).Within(1e-12));
    }

    [Test]
    public void LabelSmoothingIsTheFormula()
    {
        using Dataset data = Dataset.FromVectors([1, 1], [0, 0], 2, CPU, ScalarType.Float64);
        using OneWeight network = new(0.3);
        TrainingResult result = Trainer.Train(
            network, data, null, new TrainingRecipe { BatchSize = 2, Steps = 1, LabelSmoothing = 0.2 }, 1);
        double log = Math.Log(1 + Math.Exp(0.3));
        Assert.That(result.Last.TrainingLoss, Is.EqualTo(0.9 * (log - 0.3) + 0.1 * log).Within(1e-12));
    }

    [Test]
    public void WeightsWithoutAGradientStayAsTheyAre()
    {
        using Dataset data = Dataset.FromVectors([1, 1], [0, 0], 2, CPU, ScalarType.Float64);
        using OneWeight network = new(0.3);
        int step = 0;
        double[] idle = new double[4];
        Trainer.Train(
            network,
            data,
            null,
            new TrainingRecipe { BatchSize = 2, Steps = 4, WeightDecay = 0.1, LearningRate = new(0.5, 0.5) },
            1,
            new TrainingHooks
            {
                BeforePass = () =>
                {
                    idle[step] = network.Idle.item<double>();
                    network.UseIdle = step++ == 1;
                },
            },
            default);
        Assert.That(idle[1], Is.EqualTo(0.7), "not used, so not decayed");
        Assert.That(idle[2], Is.Not.EqualTo(0.7), "used");
        Assert.That(idle[3], Is.EqualTo(idle[2]), "not used, so neither decayed nor moved by its momentum");
    }

    [Test]
    public void DivergenceNamesStepLossAndRate()
    {
        using Dataset data = Dataset.FromVectors([1, float.NaN, 1], [0, 0, 1], 2, CPU, ScalarType.Float64);
        using OneWeight network = new(0.3);
        TrainingRecipe recipe = new() { BatchSize = 1, LearningRate = new(0.5, 0.5) };
        TrainingDivergedException error = Assert.Throws<TrainingDivergedException>(() => Trainer.Train(network, data, null, recipe, 1))!;
        Assert.That(error.Step, Is.InRange(0, 2));
        Assert.That(error.Loss, Is.NaN);
        Assert.That(error.LearningRate, Is.EqualTo(0.5));
        Assert.That(error.TrainingImages, Is.EqualTo(3), "it is seen at the end of the pass");
        Assert.That(error.Message, Does.Contain($"step {error.Step}").And.Contain("NaN").And.Contain("0.5"));
    }

    [Test]
    public void AnInfiniteRateDiverges()
    {
        using Module<Tensor, Tensor> network = Build(1);
        TrainingRecipe recipe = new() { LearningRate = new(1e30), ClipNorm = null };
        Assert.That(() => Trainer.Train(network, _training, _validation, recipe, 1), Throws.InstanceOf<TrainingDivergedException>());
    }

    [Test]
    public void ADivergenceOfTheVeryLastUpdateIsSeen()
    {
        using Dataset data = Dataset.FromVectors([1, 1], [0, 0], 2, CPU);
        using Module<Tensor, Tensor> network = Linear(1, 2, device: CPU);
        TrainingRecipe recipe = new() { Steps = 1, LearningRate = new(1e30), Momentum = 0, ClipNorm = null, WeightDecay = 1e30 };
        TrainingDivergedException error = Assert.Throws<TrainingDivergedException>(() => Trainer.Train(network, data, data, recipe, 1))!;
        Assert.That(error.Message, Does.Contain("output of the network").And.Contain("step 0"));
    }

    [Test]
    public void AnImageBudgetEndsTheTrainingAndTheScheduleWithIt()
    {
        using Module<Tensor, Tensor> network = Build(1);
        TrainingResult result = Trainer.Train(network, _training, _validation, new TrainingRecipe { Epochs = 8, ImageBudget = 700 }, 1);
        Assert.That((result.Steps, result.Images, result.End), Is.EqualTo((10L, 640L, TrainingEnd.ImageBudget)));
        Assert.That(result.Last.LearningRate, Is.EqualTo(new LearningRateSchedule(0.05).At(9, 10)));
        Assert.That(
            () => Trainer.Train(network, _training, null, new TrainingRecipe { ImageBudget = 63 }, 1),
            Throws.InvalidOperationException.With.Message.Contains("ImageBudget is 63").And.Message.Contains("64"));
    }

    [Test]
    public void ATimeLimitEndsTheTrainingAndTheScheduleWithIt()
    {
        using Module<Tensor, Tensor> network = Build(1);
        SteppingClock clock = new(TimeSpan.FromSeconds(1));
        TrainingResult result = Trainer.Train(
            network, _training, _validation, new TrainingRecipe { Epochs = 100, TimeLimit = TimeSpan.FromSeconds(20), Clock = clock }, 1);
        Assert.That(result.End, Is.EqualTo(TrainingEnd.TimeLimit));
        Assert.That(result.Steps, Is.InRange(5, 20));
        Assert.That(result.Last.LearningRate, Is.LessThan(0.05 * 0.05), "the rate has followed the clock");
        Assert.That(result.ValidationAccuracy, Is.Not.Null);
    }

    [Test]
    public void EndsWhenCancelled()
    {
        using Module<Tensor, Tensor> network = Build(1);
        using CancellationTokenSource source = new();
        List<TrainingProgress> seen = [];
        ImmediateProgress<TrainingProgress> progress = new(entry =>
        {
            seen.Add(entry);
            source.Cancel();
        });
        Assert.That(
            () => Trainer.Train(network, _training, null, new TrainingRecipe(), 1, progress, source.Token),
            Throws.InstanceOf<OperationCanceledException>());
        Assert.That(seen, Has.Count.EqualTo(1));
        Assert.That(seen[0].ValidationAccuracy, Is.Null);
    }

    [Test]
    public void MeasuresAsOftenAsAsked()
    {
        using Module<Tensor, Tensor> network = Build(1);
        TrainingResult result = Trainer.Train(network, _training, _validation, new TrainingRecipe { Epochs = 5, ValidateEvery = 2 }, 1);
        Assert.That(result.Curve.Select(entry => entry.ValidationAccuracy is not null), Is.EqualTo(new[] { false, true, false, true, true }));
    }

    [Test]
    public void RefusesImpossibleSettings()
    {
        using Module<Tensor, Tensor> network = Build(1);
        foreach ((TrainingRecipe recipe, string words) in ((TrainingRecipe, string)[])
        [
            (new() { Epochs = 0 }, "Epochs is 0"),
            (new() { BatchSize = -1 }, "BatchSize is -1"),
            (new() { LearningRate = new(double.NaN) }, "LearningRate.Peak is NaN"),
            (new() { LearningRate = new(0.1, 0.2) }, "LearningRate.Final is 0.2; it must be from 0 to the peak"),
            (new() { Momentum = 1 }, "Momentum is 1"),
            (new() { LabelSmoothing = 1.5 }, "LabelSmoothing is 1.5"),
            (new() { ClipNorm = 0 }, "ClipNorm is 0"),
        ])
        {
            Assert.That(() => Trainer.Train(network, _training, null, recipe, 1), Throws.InvalidOperationException.With.Message.Contains(words));
        }
    }

    private static TinyNetwork Build(ulong seed)
    {
        TorchSeed.Set(seed);
        return new TinyNetwork(new TinySpace(2, 2), new BuildOptions(CPU));
    }

    private float[] TrainAndRead(TrainingRecipe recipe, ulong seed)
    {
        using Module<Tensor, Tensor> network = Build(seed);
        Trainer.Train(network, _training, null, recipe, seed);
        using DisposeScope scope = NewDisposeScope();
        return [.. network.state_dict().Values.SelectMany(value => value.to(ScalarType.Float32).data<float>().ToArray())];
    }
}
