using System.Text.Json;
using NasDsl.Search;
using NasDsl.Spaces;
using TorchSharp;
using static TorchSharp.torch;

namespace NasDsl.Torch.Tests;

public sealed class LatencyMeasurementTests
{
    [Test]
    public void CoversDrawsFromNasBenchMacro() => CheckCover<MacroSpace>();

    [Test]
    public void CoversDrawsFromNasBench201() => CheckCover<Bench201Space>();

    [Test]
    public void CoversElasticChains() => CheckCover<ElasticSpace>();

    [Test]
    public void CoversConditions() => CheckCover<ConditionalSpace>();

    [Test]
    public void CoversBlocks() => CheckCover<BlockSpace>();

    [Test]
    public void CoversSkipLinks() => CheckCover<LinkedSpace>();

    [Test]
    public void CoversElasticStacks() => CheckCover<ElasticStackSpace>();

    [Test]
    public void CoversElasticSequences() => CheckCover<ElasticSequenceSpace>();

    [Test]
    public void CoversChainsCellsAndSizesTogether() => CheckCover<FashionSpace>();

    [Test]
    public void TimesEachOperationOnce()
    {
        var timer = new CountingTimer();
        LatencyTable<MacroSpace> table = LatencyMeasurement.Measure<MacroSpace>(timer: timer);
        Assert.That(timer.Calls, Is.EqualTo(table.Seconds.Count));
        // A stem, a head, a classifier; three candidates at a stage's first place and three behind it, in three stages.
        Assert.That(table.Seconds, Has.Count.EqualTo(3 + (3 * 3 * 2)));
    }

    [Test]
    public void ARealMeasurementIsStoredAndReadAgain()
    {
        long live = LiveTensors.Count;
        using Tensor before = random.get_rng_state();
        var options = new LatencyOptions { WarmUp = 1, Repeats = 3, BatchSize = 2, DeviceName = "a machine" };
        LatencyTable<ChainSpace> table = LatencyMeasurement.Measure<ChainSpace>(options);
        using Tensor after = random.get_rng_state();
        Assert.That(LiveTensors.Count, Is.EqualTo(live + 2));
        Assert.That(after.data<byte>().ToArray(), Is.EqualTo(before.data<byte>().ToArray()), "Nobody's random numbers change.");
        Assert.That(table.Conditions, Is.EqualTo(new LatencyConditions("a machine", 1, 2)));
        Assert.That(table.Seconds.Values, Is.All.Not.Negative, "what does nothing may take less than the clock can tell");
        string json = table.ToJson();
        LatencyTable<ChainSpace> read = LatencyJson.Read<ChainSpace>(json);
        Assert.That(read.Conditions, Is.EqualTo(table.Conditions));
        Assert.That(read.Seconds, Is.EquivalentTo(table.Seconds));
        Assert.That(read.ToJson(), Is.EqualTo(json));
        ChainSpace architecture = ChainSpace.Sample(new RandomSource(1));
        Assert.That(read.Of(architecture), Is.EqualTo(table.Of(architecture)).And.GreaterThan(0));
        Assert.That(
            () => LatencyJson.Read<CellSpace>(json), Throws.InstanceOf<JsonException>().With.Message.Contains("ChainSpace, not for CellSpace"));
    }

    [Test]
    public void AMeasurementCanBeCancelled() => Assert.That(
        () => LatencyMeasurement.Measure<ChainSpace>(cancellationToken: new CancellationToken(canceled: true)), Throws.InstanceOf<OperationCanceledException>());

    [Test]
    public void TheMedianOfTheRunsAfterTheWarmUpCounts([Values(3, 4)] int repeats)
    {
        // The warm-up takes 100 s and 90 s, the runs 5, 1, 3 and 7.
        var clock = new ScriptedClock([100, 90, 5, 1, 3, 7]);
        using DisposeScope scope = NewDisposeScope();
        using var operation = new IdentityOperation(new Site(new BuildOptions()).At(3, 3));
        using Tensor input = ones(1, 3, 2, 2);
        double seconds = new OperationTimer(new LatencyOptions { WarmUp = 2, Repeats = repeats }, clock).Seconds(operation, input);
        Assert.That(seconds, Is.EqualTo(repeats == 3 ? 3 : 4).Within(1e-6));
        Assert.That(input.IsInvalid, Is.False);
    }

    /// <summary>With an operation's parameters as its seconds, an architecture's latency is its parameters; with 1, so that pools and identities count too, how
    /// many operations it has: nothing is missing, nothing counted twice.</summary>
    private static void CheckCover<S>()
        where S : class, INetworkSpace<S>, INetworkOperations
    {
        LatencyTable<S> table = LatencyMeasurement.Measure<S>(timer: new CountingTimer());
        LatencyTable<S> ones = LatencyMeasurement.Measure<S>(timer: new EqualTimer());
        var random = new RandomSource(77);
        for (int i = 0; i < 100; i++)
        {
            S architecture = S.Sample(random);
            Assert.That(table.Covers(architecture), $"{architecture}");
            Assert.That(table.Of(architecture), Is.EqualTo(architecture.Cost().Parameters), $"{architecture}");
            Assert.That(ones.Of(architecture), Is.EqualTo(Operations(architecture)), $"{architecture}");
        }
    }

    private static int Operations(INetworkOperations architecture)
    {
        var counter = new VisitCounter();
        architecture.VisitOperations(counter);
        return counter.Count;
    }

    private sealed class VisitCounter : IOperationVisitor
    {
        public int Count { get; private set; }

        // Zeros are left out of cells, and take no time.
        public void Visit(in OperationPlace place) => Count += place.Operation.EndsWith(".None", StringComparison.Ordinal) ? 0 : 1;
    }

    private sealed class EqualTimer : IOperationTimer
    {
        public double Seconds(Operation operation, Tensor input) => 1;
    }

    private sealed class CountingTimer : IOperationTimer
    {
        public int Calls { get; private set; }

        public double Seconds(Operation operation, Tensor input)
        {
            Calls++;
            return operation.parameters().Sum(static parameter => parameter.numel());
        }
    }

    // Every second look at the clock comes that much later than the one before.
    private sealed class ScriptedClock(double[] seconds) : TimeProvider
    {
        private int _looks;
        private long _now;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp()
        {
            _now += _looks % 2 == 1 ? (long)(seconds[_looks / 2] * TimestampFrequency) : 0;
            _looks++;
            return _now;
        }
    }
}
