using NasDsl.Search;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace NasDsl.Torch.Tests;

/// <summary>Trainings that were killed after any step go on as if they had not been.</summary>
[TestFixture]
internal sealed class TrainingResumptionTests
{
    private static readonly TrainingRecipe _recipe = new()
    {
        Epochs = 2,
        BatchSize = 12,
        LearningRate = new(0.1, 0, 0.3),
        Augmentation = new(1, true),
        Checkpoints = CheckpointSchedule.EachStep,
    };

    private Dataset _training = null!;
    private Dataset _validation = null!;

    [OneTimeSetUp]
    public void Load() => (_training, _validation) = (TextureImages.Load(48, 1), TextureImages.Load(32, 2));

    [OneTimeTearDown]
    public void Free()
    {
        _training.Dispose();
        _validation.Dispose();
    }

    [TestCase(OptimizerKind.Sgd)]
    [TestCase(OptimizerKind.Adam)]
    public void AfterEachStep(OptimizerKind optimizer) => Check(
        () => Build(new TinySpace(1, 2)), _training, _validation, _recipe with { Optimizer = optimizer, LearningRate = new(0.01) });

    [Test]
    public void WhatDropsIsDroppedAlike()
    {
        using Dataset vectors = Vectors.Draw(DroppingSpace.InputShape, DroppingSpace.Classes);
        Check(
            () => Build(new DroppingSpace { First = DroppingOp.Dropping, Second = DroppingOp.Dropping }),
            vectors,
            vectors,
            _recipe with { Augmentation = null });
    }

    [Test]
    public void ACancellationLeavesTheLastStep()
    {
        (byte[] weights, TrainingResult whole) = Train(_recipe, null);
        TrainingRecipe rare = _recipe with { Checkpoints = new(0, 3600) };
        using CancellationTokenSource source = new();
        MemoryCheckpoints kept = new();
        var progress = new ImmediateProgress<TrainingProgress>(_ => source.Cancel());
        Assert.That(() => Train(rare, kept, progress, source.Token), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(kept.All.Single().Step, Is.EqualTo(4));
        AssertResumes(kept);

        // And while the accuracy of an epoch is measured, in two batches.
        kept = new MemoryCheckpoints();
        using CancellingNetwork network = new(Build(new TinySpace(1, 2)), evaluations: 1);
        rare = rare with { EvaluationBatchSize = 16 };
        Assert.That(
            () => Trainer.Train(network, _training, _validation, rare, 1, null, network.Token, kept), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(kept.All.Single().Step, Is.EqualTo(4));
        using CancellingNetwork again = new(Build(new TinySpace(1, 2)), evaluations: int.MaxValue);
        TrainingResult afterwards = Trainer.Train(again, _training, _validation, rare, 1, checkpoints: kept);
        Assert.That(Bits.Of(afterwards), Is.EqualTo(Bits.Of(whole)));
        Assert.That(Bits.Of(again.Inner), Is.EqualTo(weights));

        void AssertResumes(MemoryCheckpoints left)
        {
            (byte[] resumedWeights, TrainingResult resumed) = Train(rare, left);
            Assert.That(resumedWeights, Is.EqualTo(weights));
            Assert.That(Bits.Of(resumed), Is.EqualTo(Bits.Of(whole)));
        }
    }

    [Test]
    public void OfAStepThatIsLeftHalfDoneNothingIsKept()
    {
        (byte[] weights, TrainingResult whole) = Train(_recipe, null);
        MemoryCheckpoints kept = new();
        using LeftNetwork left = new(Build(new TinySpace(1, 2)), passes: 3);
        Assert.That(
            () => Trainer.Train(left, _training, _validation, _recipe, 1, checkpoints: kept), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(kept.All.Select(state => state.Step), Is.EqualTo(new[] { 1L, 2 }), "the third was begun");
        using LeftNetwork again = new(Build(new TinySpace(1, 2)), passes: int.MaxValue);
        TrainingResult resumed = Trainer.Train(again, _training, _validation, _recipe, 1, checkpoints: kept);
        Assert.That(Bits.Of(resumed), Is.EqualTo(Bits.Of(whole)));
        Assert.That(Bits.Of(again.Inner), Is.EqualTo(weights));
    }

    [Test]
    public void TheCurveIsToldWholeAfterAResumption()
    {
        List<CurvePoint> points = [];
        MemoryCheckpoints kept = new();
        TrainFromScratch<TinySpace> evaluator = new(_training, _validation, _recipe);
        Evaluation whole = evaluator.Evaluate(new(1, 2), Context(kept, points), default);
        Assert.That(points.Select(point => (point.Series, point.Step)), Is.EqualTo(new (string, long)[]
        {
            ("training loss", 4), ("validation accuracy", 4), ("training loss", 8), ("validation accuracy", 8),
        }));
        Assert.That(points[^1].Value, Is.EqualTo(whole.Score));
        List<CurvePoint> again = [];
        Evaluation resumed = evaluator.Evaluate(new(1, 2), Context(MemoryCheckpoints.With(kept.All[5]), again), default);
        Assert.That((resumed.Score, resumed.TrainingImages), Is.EqualTo((whole.Score, whole.TrainingImages)));
        Assert.That(again, Is.EqualTo(points));

        static TrialContext Context(ICheckpoints checkpoints, List<CurvePoint> points) =>
            new(0, 1) { Checkpoints = checkpoints, Curve = new ImmediateProgress<CurvePoint>(points.Add) };
    }

    [Test]
    public void ADivergenceLeavesNothingAndCountsItsImages()
    {
        MemoryCheckpoints kept = new();
        TrainingRecipe wild = _recipe with { LearningRate = new(1e30), ClipNorm = null };
        TrainingDivergedException whole = Assert.Throws<TrainingDivergedException>(() => Train(wild, kept))!;
        Assert.That(kept.IsEmpty, Is.True);
        TrainingDivergedException resumed = Assert.Throws<TrainingDivergedException>(() => Train(wild, MemoryCheckpoints.With(kept.All[0])))!;
        Assert.That((resumed.Message, resumed.TrainingImages), Is.EqualTo((whole.Message, whole.TrainingImages)));
    }

    [Test]
    public void OtherWorkIsRefusedByWhatDiffers()
    {
        MemoryCheckpoints kept = new();
        Train(_recipe, kept);
        MemoryCheckpoints Left() => MemoryCheckpoints.With(kept.All[2]);
        Refused(() => Train(_recipe with { Momentum = 0.8 }, Left()), "recipe has Momentum = 0.9, and this has Momentum = 0.8");
        Refused(() => Train(_recipe with { Augmentation = null }, Left()), "Augmentation = Augmentation");
        Refused(() => Train(_recipe, Left(), seed: 2), "seed has '1', and this has '2'");
        Refused(() => Train(_recipe, Left(), threads: 2), "number of threads (torch.set_num_threads) has '1', and this has '2'");
        using Dataset other = TextureImages.Load(48, 3);
        using Module<Tensor, Tensor> network = Build(new TinySpace(1, 2));
        Refused(() => Trainer.Train(network, other, _validation, _recipe, 1, checkpoints: Left()), "training data has");
        using Module<Tensor, Tensor> otherNetwork = Build(new TinySpace(2, 2));
        Assert.That(
            () => Trainer.Train(otherNetwork, _training, _validation, _recipe, 1, checkpoints: Left()),
            Throws.InstanceOf<InvalidDataException>().With.Message.Contains("layer0.conv.weight"));

        // How often, and how much at a time, makes no difference.
        Assert.That(() => Train(_recipe with { Checkpoints = new(), EvaluationBatchSize = 7 }, Left()), Throws.Nothing);

        static void Refused(Action train, string what) => Assert.That(train, Throws.InvalidOperationException.With.Message.Contains(what));
    }

    [Test]
    public void AFullDiskEndsTheTrainingAndItGoesOnWhereThereIsRoom()
    {
        (byte[] weights, TrainingResult whole) = Train(_recipe, null);
        FullDisk disk = new(saves: 3);
        Assert.That(() => Train(_recipe, disk), Throws.InstanceOf<IOException>());
        disk.Saves = int.MaxValue;
        (byte[] resumedWeights, TrainingResult resumed) = Train(_recipe, disk);
        Assert.That(resumedWeights, Is.EqualTo(weights));
        Assert.That(Bits.Of(resumed), Is.EqualTo(Bits.Of(whole)));
    }

    private static Module<Tensor, Tensor> Build<S>(S architecture)
        where S : class, INetworkSpace<S>
    {
        TorchSeed.Set(5);
        return architecture.Build();
    }

    private (byte[] Weights, TrainingResult Result) Train(
        TrainingRecipe recipe,
        ICheckpoints? checkpoints,
        IProgress<TrainingProgress>? progress = null,
        CancellationToken cancellationToken = default,
        ulong seed = 1,
        int threads = 1)
    {
        int before = get_num_threads();
        set_num_threads(threads);
        try
        {
            using Module<Tensor, Tensor> network = Build(new TinySpace(1, 2));
            TrainingResult result = Trainer.Train(network, _training, _validation, recipe, seed, progress, cancellationToken, checkpoints);
            return (Bits.Of(network), result);
        }
        finally
        {
            set_num_threads(before);
        }
    }

    private static void Check(Func<Module<Tensor, Tensor>> build, Dataset training, Dataset validation, TrainingRecipe recipe)
    {
        (byte[] weights, byte[] curve) = Run(null);
        MemoryCheckpoints kept = new();
        AssertSame(Run(kept), "keeping states");
        Assert.That(kept.IsEmpty, Is.True);
        Assert.That(kept.All.Select(state => state.Step), Is.EqualTo(Enumerable.Range(1, 7)));
        foreach ((long Step, byte[]) state in kept.All)
        {
            AssertSame(Run(MemoryCheckpoints.With(state)), $"resumed at {state.Step}");
        }

        void AssertSame((byte[] Weights, byte[] Curve) found, string how)
        {
            Assert.That(found.Weights.AsSpan().SequenceEqual(weights), Is.True, $"the weights, {how}");
            Assert.That(found.Curve.AsSpan().SequenceEqual(curve), Is.True, $"the curve, {how}");
        }

        (byte[] Weights, byte[] Curve) Run(ICheckpoints? checkpoints)
        {
            using Module<Tensor, Tensor> network = build();
            TrainingResult result = Trainer.Train(network, training, validation, recipe, 1, checkpoints: checkpoints);
            return (Bits.Of(network), Bits.Of(result));
        }
    }

    /// <summary>Cancels in the evaluation of a batch.</summary>
    private sealed class CancellingNetwork : Module<Tensor, Tensor>
    {
        private readonly CancellationTokenSource _source = new();
        private int _evaluations;

        public CancellingNetwork(Module<Tensor, Tensor> inner, int evaluations)
            : base(nameof(CancellingNetwork))
        {
            (Inner, _evaluations) = (inner, evaluations);
            register_module("inner", inner);
        }

        public Module<Tensor, Tensor> Inner { get; }

        public CancellationToken Token => _source.Token;

        public override Tensor forward(Tensor input)
        {
            if (!training && --_evaluations == 0)
            {
                _source.Cancel();
            }

            return Inner.forward(input);
        }
    }

    /// <summary>Gives up behind the pass of a step, as a user's module that waits for something may.</summary>
    private sealed class LeftNetwork : Module<Tensor, Tensor>
    {
        private int _passes;

        public LeftNetwork(Module<Tensor, Tensor> inner, int passes)
            : base("network")
        {
            (Inner, _passes) = (inner, passes);
            register_module("inner", inner);
        }

        public Module<Tensor, Tensor> Inner { get; }

        public override Tensor forward(Tensor input)
        {
            Tensor output = Inner.forward(input);
            return training && --_passes == 0 ? throw new OperationCanceledException("The user's module has given up.") : output;
        }
    }

    private sealed class FullDisk(int saves) : ICheckpoints
    {
        private readonly MemoryCheckpoints _memory = new();

        public int Saves { get; set; } = saves;

        public void Save(long step, Action<Stream> write)
        {
            if (--Saves < 0)
            {
                throw new IOException("No space left on device");
            }

            _memory.Save(step, write);
        }

        public long? Load(Action<Stream> read) => _memory.Load(read);

        public void Clear() => _memory.Clear();
    }
}
