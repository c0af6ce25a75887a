using NasDsl.Search;
using TorchSharp;
using static TorchSharp.torch;

namespace NasDsl.Torch.Tests;

/// <summary>
/// With <c>meta</c> as the default device a tensor that is made without naming a device has no memory, and throws as soon as it meets one that has: what
/// would land on the CPU although the GPU was asked for.
/// </summary>
[TestFixture]
internal sealed class MetaDefaultDeviceTests
{
    private Device _before = null!;

    [SetUp]
    public void MakeMetaTheDefault()
    {
        _before = get_default_device();
        set_default_device(META);
    }

    [TearDown]
    public void PutBack() => set_default_device(_before);

    [Test]
    public void ATensorWithoutADeviceThrows()
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor nowhere = zeros(2);
        Assert.That(() => (nowhere + zeros([2], device: CPU)).sum().item<float>(), Throws.Exception);
    }

    [Test]
    public void DataAndAugmentationNameTheirs()
    {
        using Dataset data = TextureImages.Load(32, 1);
        (Dataset part, Dataset others) = data.Split(8, new RandomSource(1));
        using (part)
        using (others)
        using (DisposeScope scope = NewDisposeScope())
        {
            Assert.That(part.Device.type, Is.EqualTo(DeviceType.CPU));
            Assert.That(new Augmentation(2, true).Apply(part.Inputs, new RandomSource(1)).isfinite().all().item<bool>(), Is.True);
        }

        using Dataset vectors = Dataset.FromVectors([1, 2], [0, 1], 2, CPU);
        Assert.That(vectors.Inputs.device.type, Is.EqualTo(DeviceType.CPU));
    }

    [TestCase(OptimizerKind.Sgd)]
    [TestCase(OptimizerKind.Adam)]
    public void TrainingNamesIts(OptimizerKind optimizer)
    {
        using Dataset training = TextureImages.Load(64, 1), validation = TextureImages.Load(32, 2);
        TrainingRecipe recipe = new()
        {
            Optimizer = optimizer,
            LearningRate = new(0.01),
            Steps = 3,
            BatchSize = 16,
            LabelSmoothing = 0.1,
            Augmentation = new(1, true),
        };
        Evaluation evaluation = new TrainFromScratch<TinySpace>(training, validation, recipe).Evaluate(new(1, 2), default, default);
        Assert.That(evaluation.Score, Is.InRange(0, 1));
    }

    [Test]
    public void SharedWeightsNameTheirs()
    {
        using Dataset training = TextureImages.Load(64, 1), validation = TextureImages.Load(32, 2);
        using SharedWeights<TinySpace> evaluator = new(
            training, validation, new SharedWeightsOptions { Recipe = new() { Epochs = 1, BatchSize = 16 }, CalibrationImages = 32 });
        Assert.That(evaluator.Evaluate(new(1, 2), default, default).Score, Is.InRange(0, 1));
    }

    [Test]
    public void DartsNamesIts()
    {
        using Dataset data = TextureImages.Load(64, 1);
        GradientResult<TinySpace> result = new Darts<TinySpace>(data, new DartsOptions { Epochs = 1, BatchSize = 16, Augmentation = new(1, true) }).Run();
        Assert.That(result.Steps, Is.EqualTo(2));
        Assert.That(double.IsFinite(result.History[^1].ValidationLoss), Is.True);
    }
}
