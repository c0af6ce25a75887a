using System.Text;
using System.Text.Json;
using NasDsl.Search.Comparison;
using NasDsl.Spaces;

namespace NasDsl.Search.Tests.Comparison;

[TestFixture]
internal sealed class RecordedTableTests
{
    [Test]
    public void ReadsNasBenchMacro()
    {
        Assume.That(MacroTable.Instance, Is.Not.Null, "The table of NAS-Bench-Macro is absent.");
        MacroTable expected = MacroTable.Instance!;
        var table = RecordedTable<MacroSpace>.Read(Path.Combine(TestData.Folder("nas-bench-macro")!, "nas-bench-macro_cifar10.json"));
        Assert.That(table.Count, Is.EqualTo(6561));
        Assert.That(table.BestScore, Is.EqualTo(93.127).Within(5e-4));
        for (int index = 0; index < 6561; index += 5)
        {
            var architecture = MacroSpace.FromIndex(index);
            Assert.That(table.TrueScore(architecture), Is.EqualTo(expected.MeanAccuracy(architecture)));
            for (ulong training = 0; training < 3; training++)
            {
                double query = table.Evaluate(architecture, new TrialContext(0, 300 + training), default).Score;
                Assert.That(query, Is.EqualTo(expected.Accuracy(architecture, (int)training)));
            }
        }
    }

    [Test]
    public void EveryFormOfAnEntry()
    {
        RecordedTable<GridSpace<NineGrid>> table = Read("""{"00": 1, "0,1": [2, 4], "0-2": {"err": 6}, "1 0": {"err": [7, 9], "params": 5}}""", new() { Scores = "err", Factor = -1 });
        Assert.That(table.Count, Is.EqualTo(4));
        Assert.That(
            (double[])[True(0, 0), True(0, 1), True(0, 2), True(1, 0)],
            Is.EqualTo((double[])[-1, -3, -6, -8]));
        Assert.That(table.BestScore, Is.EqualTo(-1));
        Assert.That(table.Trainings(GridSpace<NineGrid>.Of(1, 0)).ToArray(), Is.EqualTo((double[])[-7, -9]));
        Assert.That(() => True(2, 2), Throws.InstanceOf<KeyNotFoundException>());

        double True(params int[] tokens) => table.TrueScore(GridSpace<NineGrid>.Of(tokens));
    }

    [Test]
    public void AnArchitectureMayBeNamedByItsText()
    {
        var random = new RandomSource(3);
        OptimizerSpace[] some = [.. Enumerable.Range(0, 20).Select(_ => OptimizerSpace.Sample(random))];
        string json = JsonSerializer.Serialize(some.Select((architecture, i) => (architecture, i)).ToDictionary(pair => pair.architecture.ToString(), pair => pair.i));
        var table = RecordedTable<OptimizerSpace>.Read(new MemoryStream(Encoding.UTF8.GetBytes(json)), "optimizers");
        Assert.That(some.Select(table.TrueScore), Is.EqualTo(Enumerable.Range(0, 20)));
    }

    [TestCase("[1]", "JSON object")]
    [TestCase("""{"0": 1}""", "\"0\" is no architecture of MacroSpace")]
    [TestCase("""{"0,1,2,0,0,0,0,0,0": 1}""", "neither 8 tokens")]
    [TestCase("""{"00000003": 1}""", "\"00000003\" is no architecture of MacroSpace")]
    [TestCase("""{"00000000": "high"}""", "\"00000000\" has the score \"high\"")]
    [TestCase("""{"00000000": []}""", "\"00000000\" has no score")]
    [TestCase("""{"00000000": {"acc": 1}}""", "\"00000000\" has no property \"test_acc\"")]
    [TestCase("""{"00000000": 1, "0,0,0,0,0,0,0,0": 2}""", "\"0,0,0,0,0,0,0,0\" twice")]
    public void AWrongEntryIsNamed(string json, string told) => Assert.That(
        () => RecordedTable<MacroSpace>.Read(new MemoryStream(Encoding.UTF8.GetBytes(json)), "wrong"),
        Throws.InstanceOf<JsonException>().With.Message.Contains(told));

    private static RecordedTable<GridSpace<NineGrid>> Read(string json, RecordedTableFormat? format = null) =>
        RecordedTable<GridSpace<NineGrid>>.Read(new MemoryStream(Encoding.UTF8.GetBytes(json)), "nine", format);
}
