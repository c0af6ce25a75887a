using NasDsl.Search;

namespace NasDsl.Torch.Tests;

/// <summary>ENAS, and evaluators that keep weights from trial to trial, go on as if they had not been killed.</summary>
[TestFixture]
internal sealed class SampledResumptionTests : TemporaryFolder
{
    private static readonly TrainingRecipe _recipe = new()
    {
        Steps = 4,
        BatchSize = 12,
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

    [Test]
    public void Enas()
    {
        EnasOptions options = new()
        {
            Steps = 6,
            BatchSize = 8,
            ValidationFraction = 0.4,
            ControllerEvery = 2,
            ControllerSteps = 1,
            ControllerSamples = 2,
            FinalSamples = 4,
            Augmentation = new(1, true),
            Checkpoints = CheckpointSchedule.EachStep,
        };
        Check<LinkedPathSpace>(everyState: 1);
        Check<CellSpace>(everyState: 3);

        void Check<S>(int everyState)
            where S : class, IPathSpace<S>, IDiscrete<S>
        {
            byte[] expected = Bits.Of(new Enas<S>(_training, options).Run());
            MemoryCheckpoints kept = new();
            Assert.That(Bits.Of(new Enas<S>(_training, options).Run(checkpoints: kept)), Is.EqualTo(expected));
            Assert.That(kept.IsEmpty, Is.True);
            Assert.That(kept.All.Select(state => state.Step), Is.EqualTo(new[] { 1L, 2, 3, 4, 5, 6, 7, 8 }), "after each step, and behind the first two controllers");
            for (int i = 0; i < kept.All.Count; i += everyState)
            {
                (long Step, byte[]) state = kept.All[i];
                EnasResult<S> resumed = new Enas<S>(_training, options).Run(checkpoints: MemoryCheckpoints.With(state));
                Assert.That(Bits.Of(resumed).AsSpan().SequenceEqual(expected), Is.True, $"resumed at {state.Step}");
            }

            using CancellationTokenSource source = new();
            kept = new MemoryCheckpoints();
            EnasResult<S> cut = new Enas<S>(_training, options with { Checkpoints = new(0, 3600) }).Run(
                new ImmediateProgress<EnasProgress<S>>(_ => source.Cancel()), source.Token, kept);
            Assert.That((cut.End, kept.All[^1].Step), Is.EqualTo((TrainingEnd.Cancelled, 3L)));
            Assert.That(Bits.Of(new Enas<S>(_training, options).Run(checkpoints: kept)), Is.EqualTo(expected));
        }
    }

    [TestCase(true)]
    [TestCase(false)]
    public void ASupernetIsTrainedOnceInAllLives(bool isFair)
    {
        MemoryCheckpoints kept = new();
        LinkedPathSpace one = LinkedPathSpace.Sample(new RandomSource(1)), other = LinkedPathSpace.Sample(new RandomSource(2));
        (byte[] weights, Evaluation first, Evaluation second) = Live(null);
        AssertSame(Live(kept), "keeping states");
        Assert.That(kept.IsEmpty, Is.False, "the supernet stays");
        Assert.That(kept.All.Select(state => state.Step), Is.EqualTo(new[] { 1L, 2, 3, 5 }));
        foreach ((long Step, byte[]) state in kept.All)
        {
            AssertSame(Live(MemoryCheckpoints.With(state)), $"resumed at {state.Step}");
        }

        // In a life in which trial 0 was finished before, its images are not counted to another.
        using SharedWeights<LinkedPathSpace> later = Create(kept);
        Evaluation alone = later.Evaluate(other, new TrialContext(1, 4), default);
        Assert.That((alone.Score, alone.TrainingImages), Is.EqualTo((second.Score, second.TrainingImages)));
        Assert.That(kept.All, Has.Count.EqualTo(4), "nothing was trained");
        Assert.That(
            () => new SharedWeights<LinkedPathSpace>(_training, _validation, new() { Recipe = _recipe, Seed = 2 }, checkpoints: kept).Train(),
            Throws.InvalidOperationException.With.Message.Contains("seed"));

        void AssertSame((byte[] Weights, Evaluation First, Evaluation Second) found, string how)
        {
            Assert.That(found.Weights.AsSpan().SequenceEqual(weights), Is.True, how);
            Assert.That((found.First.Score, found.First.TrainingImages), Is.EqualTo((first.Score, first.TrainingImages)), how);
            Assert.That((found.Second.Score, found.Second.TrainingImages), Is.EqualTo((second.Score, second.TrainingImages)), how);
        }

        (byte[] Weights, Evaluation First, Evaluation Second) Live(ICheckpoints? checkpoints)
        {
            using SharedWeights<LinkedPathSpace> evaluator = Create(checkpoints);
            Evaluation scored = evaluator.Evaluate(one, new TrialContext(0, 3), default);
            Evaluation scoredNext = evaluator.Evaluate(other, new TrialContext(1, 4), default);
            return (Bits.Of(evaluator.Supernet), scored, scoredNext);
        }

        SharedWeights<LinkedPathSpace> Create(ICheckpoints? checkpoints) => new(
            _training,
            _validation,
            new SharedWeightsOptions { Recipe = _recipe, CalibrationImages = 24, CalibrationBatchSize = 12 },
            random => isFair ? new FairPaths<LinkedPathSpace>(random) : new UniformPaths<LinkedPathSpace>(random),
            checkpoints);
    }

    [Test]
    public void AResumedEvolutionInheritsAsTheUnbrokenOneDoes()
    {
        const int trials = 6;
        TinySpace[] architectures = [new(1, 1), new(1, 2), new(2, 2), new(1, 2), new(2, 1), new(2, 2)];
        int?[] parents = [null, 0, 1, 1, 2, 4];
        (double Score, long Images)[] expected = [.. Range(0, trials, Create(null))];
        Assert.That(expected.Distinct().Count(), Is.GreaterThan(2), "scores tell trials apart");
        for (int killed = 1; killed < trials; killed++)
        {
            CheckpointFolder folder = new(Path.Combine(Folder, $"killed-{killed}"));
            (double, long)[] before = [.. Range(0, killed, Create(folder.For))];
            Assert.That(before, Is.EqualTo(expected[..killed]));

            // The last trial is evaluated again where the process died before its result was stored, and is not where it died behind that.
            int again = killed % 2 == 0 ? killed : killed - 1;
            Assert.That(Range(again, trials, Create(folder.For)), Is.EqualTo(expected[again..]), $"killed after {killed}");
        }

        IEnumerable<(double Score, long Images)> Range(int from, int to, InheritedWeights<TinySpace> evaluator)
        {
            using (evaluator)
            {
                for (int trial = from; trial < to; trial++)
                {
                    TrialContext context = new(trial, (ulong)trial + 10, parents[trial]);
                    Evaluation found = evaluator.Evaluate(architectures[trial], context, default);
                    yield return (found.Score, found.TrainingImages);
                }
            }
        }

        InheritedWeights<TinySpace> Create(Func<string, ICheckpoints>? checkpoints) => new(
            _training, _validation, _recipe, childRecipe: _recipe with { Steps = 2 }, capacity: 2, checkpoints: checkpoints);
    }

    [Test]
    public void WeightsThatAreGoneOrDamagedAreNamed()
    {
        CheckpointFolder folder = new(Folder);
        using (InheritedWeights<TinySpace> evaluator = new(_training, _validation, _recipe, checkpoints: folder.For))
        {
            evaluator.Evaluate(new(1, 1), new TrialContext(7, 1), default);
        }

        string file = Directory.GetFiles(folder.For("trial-7").FullPath).Single();
        File.WriteAllBytes(file, File.ReadAllBytes(file)[..^1]);
        using InheritedWeights<TinySpace> damaged = new(_training, _validation, _recipe, checkpoints: folder.For);
        Assert.That(() => damaged.KeptCount, Throws.InstanceOf<InvalidDataException>().With.Message.Contains(file));
        File.Delete(file);
        using InheritedWeights<TinySpace> gone = new(_training, _validation, _recipe, checkpoints: folder.For);
        Assert.That(() => gone.KeptCount, Throws.InstanceOf<InvalidDataException>().With.Message.Contains("trial 7"));
        using InheritedWeights<TinySpace> other = new(_training, _validation, _recipe with { Steps = 5 }, checkpoints: folder.For);
        Assert.That(() => other.KeptCount, Throws.InvalidOperationException.With.Message.Contains("Steps = 4, and this has Steps = 5"));
    }
}
