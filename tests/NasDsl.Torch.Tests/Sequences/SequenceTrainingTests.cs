using NasDsl.Search;
using NasDsl.Spaces;

namespace NasDsl.Torch.Tests;

/// <summary>Networks on sequences learn what their space lets them see.</summary>
internal sealed class SequenceTrainingTests
{
    private static readonly TrainingRecipe _recipe = new()
    {
        Epochs = 30,
        BatchSize = 32,
        Optimizer = OptimizerKind.Adam,
        LearningRate = new(0.005),
        WeightDecay = 0,
        ValidateEvery = 0,
    };

    [Test]
    public void ATransformerLearnsWhereSomethingStands()
    {
        var architecture = new TransformerSpace { Width = 16, Body = [TransformerSublayer.FourHeads, TransformerSublayer.Ratio2] };
        Assert.That(Score(architecture, SequencePatterns.Spikes), Is.GreaterThan(0.9));
    }

    [Test]
    public void WithoutPositionsItCannot()
    {
        var architecture = new SetSpace { Body = [TransformerSublayer.FourHeads, TransformerSublayer.Ratio2] };
        Assert.That(Score(architecture, SequencePatterns.Spikes), Is.LessThan(0.5));
    }

    [Test]
    public void ConvolutionsLearnWhatNeighboursAre()
    {
        var architecture = new SignalSpace { First = SignalOp.Conv3, Body = [SignalOp.Conv3] };
        Assert.That(Score(architecture, SequencePatterns.Steps), Is.GreaterThan(0.9));
    }

    [Test]
    public void APathSupernetOfTransformersTrainsAndScores()
    {
        using Dataset training = SequencePatterns.Channels(256, 1);
        using Dataset validation = SequencePatterns.Channels(128, 2);
        using SharedWeights<TransformerSpace> evaluator = new(
            training, validation, new SharedWeightsOptions { Recipe = _recipe with { Epochs = 20, LearningRate = new(0.02) } });
        var architecture = new TransformerSpace { Width = 16, Body = [TransformerSublayer.FourHeads, TransformerSublayer.Ratio2] };
        Assert.That(evaluator.Evaluate(architecture, new TrialContext(0, 5), default).Score, Is.GreaterThan(0.8));
    }

    [Test]
    public void DataOfAnotherLengthIsRefused()
    {
        using Dataset training = SequencePatterns.Steps(16, 1);
        Assert.That(
            () => new TrainFromScratch<TransformerSpace>(training, training, _recipe),
            Throws.ArgumentException.With.Message.Contains("12×5").And.Message.Contains("21×3"));
    }

    private static double Score<S>(S architecture, Func<int, ulong, Dataset> data)
        where S : class, INetworkSpace<S>
    {
        using Dataset training = data(384, 1);
        using Dataset validation = data(256, 2);
        return new TrainFromScratch<S>(training, validation, _recipe).Evaluate(architecture, new TrialContext(0, 7), default).Score;
    }
}
