using TorchSharp;
using static TorchSharp.torch;

namespace NasDsl.Torch.Tests;

[TestFixture]
internal sealed class EnasTests
{
    private static readonly EnasOptions _short = new()
    {
        Epochs = 2,
        BatchSize = 16,
        ValidationFraction = 0.5,
        ControllerSteps = 2,
        ControllerSamples = 3,
        FinalSamples = 6,
        Seed = 7,
    };

    private Dataset _data = null!;

    [OneTimeSetUp]
    public void LoadData() => _data = TextureImages.Load(128, 1);

    [OneTimeTearDown]
    public void FreeData() => _data.Dispose();

    [Test]
    public void FindsTheBestOfItsSamples()
    {
        EnasResult<LinkedPathSpace> result = new Enas<LinkedPathSpace>(
            _data, _short with { Epochs = 12, LearningRate = new(0.2, 0.01), FinalSamples = 12 }).Run();
        Assert.That((result.End, result.Steps, result.ControllerSteps), Is.EqualTo((TrainingEnd.Completed, 48L, 24L)));
        Assert.That(result.Images, Is.EqualTo((48 * 16) + (24 * 3 * 16) + (result.Candidates.Count * 16)));
        Assert.That(result.History.Select(entry => entry.Step), Is.EqualTo(Enumerable.Range(1, 12).Select(epoch => 4 * epoch)));
        Assert.That(result.History[^1].TrainingLoss, Is.LessThan(0.8 * result.History[0].TrainingLoss));
        Assert.That(result.History[^1].Accuracy, Is.GreaterThan(0.5), "Four classes: 0.25 by chance.");
        Assert.That(result.Candidates.Select(candidate => candidate.Architecture.Canonical()), Is.Unique);
        Assert.That(result.Candidates.Max(candidate => candidate.Accuracy), Is.EqualTo(AccuracyOf(result)));
    }

    [Test]
    public void SearchesCells()
    {
        EnasResult<CellSpace> result = new Enas<CellSpace>(_data, _short).Run();
        Assert.That(result.Candidates, Has.Count.InRange(1, 6));
        Assert.That(result.Architecture.IsAdmissible, Is.True);
        Assert.That(result.History.Select(entry => entry.Entropy), Is.All.GreaterThan(5).And.LessThan(2 * Math.Log(4 * 4 * 3 * 4 * 4)));
    }

    [Test]
    public void RepeatsItselfBitForBit()
    {
        EnasOptions options = _short with { Augmentation = new(1, true) };
        Assert.That(Figures(options), Is.EqualTo(Figures(options)));
        Assert.That(Figures(options with { Seed = 8 }), Is.Not.EqualTo(Figures(options)));

        double[] Figures(EnasOptions settings)
        {
            EnasResult<CellSpace> result = new Enas<CellSpace>(_data, settings).Run();
            return
            [
                .. result.History.SelectMany(entry => new[] { entry.TrainingLoss, entry.Accuracy, entry.Entropy, entry.Baseline!.Value }),
                .. result.Candidates.Select(candidate => candidate.Accuracy),
            ];
        }
    }

    [Test]
    public void AnImageBudgetKeepsThePartOfTheChoice()
    {
        // Four steps, then two controller steps of three batches, and so on; six batches are kept for the end.
        EnasResult<CellSpace> result = new Enas<CellSpace>(_data, _short with { Epochs = 100, ImageBudget = 16 * (4 + 6 + 2 + 6) }).Run();
        Assert.That((result.Steps, result.ControllerSteps, result.End), Is.EqualTo((6L, 2L, TrainingEnd.ImageBudget)));
        Assert.That(result.Images, Is.LessThanOrEqualTo(16 * 18));
        Assert.That(result.History.Select(entry => entry.Step), Is.EqualTo(new[] { 4, 6 }));
        Assert.That(
            () => new Enas<CellSpace>(_data, _short with { ImageBudget = 16 * 6 }).Run(),
            Throws.InvalidOperationException.With.Message.Contains("ImageBudget is 96").And.Message.Contains("112"));
    }

    [Test]
    public void ATimeLimitEndsTheSearchWithAChoice()
    {
        SteppingClock clock = new(TimeSpan.FromSeconds(1));
        EnasResult<CellSpace> result = new Enas<CellSpace>(
            _data, _short with { Epochs = 100, TimeLimit = TimeSpan.FromSeconds(12), Clock = clock }).Run();
        Assert.That(result.End, Is.EqualTo(TrainingEnd.TimeLimit));
        Assert.That(result.Steps, Is.InRange(3, 12));
        Assert.That(result.Candidates, Is.Not.Empty);
    }

    [Test]
    public void TheControllerMayBeTrainedMoreOftenThanEachEpoch()
    {
        EnasResult<CellSpace> result = new Enas<CellSpace>(_data, _short with { Steps = 5, ControllerEvery = 2 }).Run();
        Assert.That(result.History.Select(entry => (entry.Step, entry.ControllerSteps)), Is.EqualTo(new[] { (2L, 2L), (4L, 4L), (5L, 6L) }));
    }

    [Test]
    public void CancellingGivesWhatThereIs()
    {
        using CancellationTokenSource source = new();
        EnasResult<CellSpace> result = new Enas<CellSpace>(_data, _short with { Epochs = 100 }).Run(
            new ImmediateProgress<EnasProgress<CellSpace>>(_ => source.Cancel()), source.Token);
        Assert.That((result.Steps, result.End), Is.EqualTo((4L, TrainingEnd.Cancelled)));
        Assert.That(result.Architecture, Is.EqualTo(result.History[^1].Best));
        Assert.That(result.Candidates, Is.Empty);

        result = new Enas<CellSpace>(_data, _short).Run(null, new CancellationToken(true));
        Assert.That((result.Steps, result.History.Count, result.End), Is.EqualTo((0L, 0, TrainingEnd.Cancelled)));
        Assert.That(result.Architecture.IsAdmissible, Is.True);
    }

    [Test]
    public void ScoringLeavesTheSupernetAsItWas()
    {
        using DisposeScope scope = NewDisposeScope();
        using PathSupernet<CellSpace> supernet = CellSpace.CreatePathSupernet();
        supernet.train();
        float[] before = State();
        PathScore<CellSpace> score = new(supernet);
        RandomSource random = new(1);
        Batch batch = _data.Slice(0, 16);
        score.Guard(() =>
        {
            for (int i = 0; i < 3; i++)
            {
                Assert.That(score.Of(CellSpace.Sample(random), batch), Is.InRange(0, 1));
            }

            Assert.That(State(), Is.Not.EqualTo(before), "Train mode moves running statistics.");
        });
        Assert.That(State(), Is.EqualTo(before));

        float[] State() => [.. supernet.state_dict().Where(entry => entry.Key.Contains("running", StringComparison.Ordinal)).SelectMany(entry => entry.Value.data<float>().ToArray())];
    }

    [Test]
    public void DivergenceNamesTheLoss()
    {
        TrainingDivergedException error = Assert.Throws<TrainingDivergedException>(
            () => new Enas<CellSpace>(_data, _short with { LearningRate = new(1e30), ClipNorm = null, WeightDecay = 0.1 }).Run())!;
        Assert.That(error.TrainingImages, Is.GreaterThan(0));
        Assert.That(error.Message, Does.Contain("training loss"));
    }

    [Test]
    public void LeavesNoTensorBehind()
    {
        new Enas<CellSpace>(_data, _short).Run();
        long before = LiveTensors.Count;
        for (int i = 0; i < 2; i++)
        {
            new Enas<CellSpace>(_data, _short with { Epochs = 1, Seed = (ulong)i }).Run();
        }

        Assert.That(LiveTensors.Count, Is.EqualTo(before));
    }

    [Test]
    public void RefusesImpossibleSettingsAndData()
    {
        Assert.That(() => new Enas<CellSpace>(_data, _short with { SkipPrior = 1 }), Throws.InvalidOperationException.With.Message.Contains("SkipPrior is 1"));
        Assert.That(() => new Enas<CellSpace>(_data, _short with { FinalSamples = 0 }), Throws.InvalidOperationException.With.Message.Contains("FinalSamples is 0"));
        using Dataset one = TextureImages.Load(1, 1);
        Assert.That(() => new Enas<CellSpace>(one), Throws.ArgumentException.With.Message.Contains("split"));
    }

    private static double AccuracyOf<S>(EnasResult<S> result)
        where S : class, IPathSpace<S> => result.Candidates.First(candidate => candidate.Architecture.Equals(result.Architecture)).Accuracy;
}
