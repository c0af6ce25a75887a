using System.Text.Json;
using NasDsl.Spaces;

namespace NasDsl.Search.Tests.Latency;

[TestFixture]
internal sealed class LatencyTableTests
{
    private static readonly LatencyConditions _conditions = new("cpu", 1, 1);

    [Test]
    public void AddsUpTheOperationsOfANetwork()
    {
        var architecture = new MacroSpace { Stage2 = [MacroOp.MB3K3, MacroOp.MB6K5, MacroOp.Identity] };
        Places places = PlacesOf(architecture);
        Assert.That(places.All.Select(place => $"{place}"), Is.EqualTo(new[]
        {
            "stem on 3×32×32 to 32 channels, stride 1",
            "MacroOp.Identity on 32×32×32 to 64 channels, stride 2",
            "MacroOp.Identity on 64×16×16 to 64 channels, stride 1",
            "MacroOp.MB3K3 on 64×16×16 to 128 channels, stride 2",
            "MacroOp.MB6K5 on 128×8×8 to 128 channels, stride 1",
            "MacroOp.Identity on 128×8×8 to 128 channels, stride 1",
            "MacroOp.Identity on 128×8×8 to 256 channels, stride 2",
            "MacroOp.Identity on 256×4×4 to 256 channels, stride 1",
            "MacroOp.Identity on 256×4×4 to 256 channels, stride 1",
            "head on 256×4×4 to 1280 channels, stride 1",
            "classifier on 1280×4×4 to 10 channels, stride 1",
        }));
        var table = new LatencyTable<MacroSpace>(_conditions, places.All.Distinct().Select((place, i) => KeyValuePair.Create(place, Math.Pow(2, i))));
        // The two last identities of the third stage are at one place, which counts twice.
        Assert.That(table.Of(architecture), Is.EqualTo(Math.Pow(2, 10) - 1 + Math.Pow(2, 7)));
    }

    [Test]
    public void SaysWhatWasNotMeasured()
    {
        var architecture = new MacroSpace();
        Places places = PlacesOf(architecture);
        var table = new LatencyTable<MacroSpace>(_conditions, places.All.Distinct().Select(place => KeyValuePair.Create(place, 1.0)));
        MacroSpace other = architecture with { Stage1 = [MacroOp.MB3K3, MacroOp.Identity] };
        Assert.That(table.Covers(architecture), Is.True);
        Assert.That(table.Covers(other), Is.False);
        Assert.That(() => table.Of(other), Throws.InstanceOf<KeyNotFoundException>().With.Message.Contains("MacroOp.MB3K3 on 32×32×32"));
        Assert.That(
            () => new LatencyTable<MacroSpace>(_conditions, [KeyValuePair.Create(places.All[0], double.NaN)]),
            Throws.InstanceOf<ArgumentOutOfRangeException>().With.Message.Contains("stem"));
    }

    [Test]
    public void BoundsWhatAnyStrategyProposes()
    {
        // A millisecond for every hundred thousand multiply-adds, so that no clock decides.
        static double Latency(MacroSpace architecture) => architecture.Cost().MultiplyAdds / 1e8;
        var random = new RandomSource(9);
        double median = Enumerable.Range(0, 101).Select(_ => Latency(MacroSpace.Sample(random))).Order().ElementAt(50);
        var evaluator = new FunctionEvaluator<MacroSpace>(architecture => architecture.Cost().Parameters);
        foreach (IStrategy<MacroSpace> strategy in (IStrategy<MacroSpace>[])[new RandomSearch<MacroSpace>(1), new RegularizedEvolution<MacroSpace>(1, 100)])
        {
            SearchResult<MacroSpace> result = new Search<MacroSpace>(
                new CostBound<MacroSpace>(strategy, Latency, median), evaluator, new SearchOptions { Budget = Budget.Trials(100) }).Run();
            Assert.That(result.Trials, Has.Count.EqualTo(100));
            Assert.That(result.Failures, Is.Empty);
            Assert.That(result.Trials.Select(trial => Latency(trial.Architecture)), Is.All.LessThanOrEqualTo(median));
        }

        Assert.That(
            () => new CostBound<MacroSpace>(new RandomSearch<MacroSpace>(1), Latency, 0.001).Ask(),
            Throws.InstanceOf<NotAdmissibleException>().With.Message.Contains("0.001"));
        Assert.That(
            () => new CostBound<MacroSpace>(new RandomSearch<MacroSpace>(1), Latency, double.NaN), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    [TestCase("{}", "no latency table")]
    [TestCase("{\"space\":\"MacroSpace\",\"fingerprint\":\"0\"}", "earlier declaration of MacroSpace")]
    [TestCase("[1]", "no latency table")]
    public void RefusesOtherTexts(string json, string message) =>
        Assert.That(() => LatencyJson.Read<MacroSpace>(json), Throws.InstanceOf<JsonException>().With.Message.Contains(message));

    private static Places PlacesOf<S>(S architecture)
        where S : INetworkOperations
    {
        var places = new Places();
        architecture.VisitOperations(places);
        return places;
    }

    private sealed class Places : IOperationVisitor
    {
        public List<OperationPlace> All { get; } = [];

        public void Visit(in OperationPlace place) => All.Add(place);
    }
}
