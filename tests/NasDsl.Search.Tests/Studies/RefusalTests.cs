using NasDsl.Search.Studies;
using NasDsl.Spaces;

namespace NasDsl.Search.Tests.Studies;

/// <summary>A study goes on with what it was begun with, and says what differs from that.</summary>
[TestFixture]
internal sealed class RefusalTests
{
    private readonly FunctionEvaluator<MacroSpace> _evaluator = new(StudyFolder.Score);

    [Test]
    public void RefusesWhatDiffersAndNamesBothValues()
    {
        using var folder = new StudyFolder();
        using SqliteStudyStore store = folder.Open();
        StudyOptions options = StudyFolder.Options(4) with { Settings = new Dictionary<string, string> { ["epochs"] = "3" }, Threads = 2 };
        Run(store, seed => new RandomSearch<MacroSpace>(seed), options);

        Assert.That(
            () => Run(store, seed => new RegularizedEvolution<MacroSpace>(seed, 4), options with
            {
                Search = options.Search with { Seed = 4, Repeats = RepeatPolicy.Evaluate },
                Settings = new Dictionary<string, string> { ["epochs"] = "5" },
                Threads = 1,
            }),
            Throws.InstanceOf<StudyMismatchException>()
                .With.Message.Contains("strategy: Random there, Evolution here")
                .And.Message.Contains("seed: 3 there, 4 here")
                .And.Message.Contains("epochs: 3 there, 5 here")
                .And.Message.Contains("Search.Repeats: Reuse there, Evaluate here")
                .And.Message.Contains("Threads: 2 there, 1 here"));
        Assert.That(() => Run(store, seed => new RandomSearch<MacroSpace>(seed), options with { Threads = 1, AcceptsOtherThreads = true }), Throws.Nothing);
        Assert.That(store.Read("s").Settings["Threads"], Is.EqualTo("1"));
        Assert.That(store.Read("s").Settings["Search.Budget"], Is.EqualTo("4 trials"));
    }

    [Test]
    public void RefusesAnotherSpaceUnderOneName()
    {
        using var folder = new StudyFolder();
        using SqliteStudyStore store = folder.Open();
        Run(store, seed => new RandomSearch<MacroSpace>(seed), StudyFolder.Options(2));
        var other = new Study<TrainingSpace>(
            store, "s", seed => new RandomSearch<TrainingSpace>(seed), new FunctionEvaluator<TrainingSpace>(_ => 1), StudyFolder.Options(2));
        Assert.That(() => other.Run(), Throws.InstanceOf<StudyMismatchException>().With.Message.Contains("space: MacroSpace there, TrainingSpace here"));
    }

    [Test]
    public void SeesThatAStrategyIsAnotherOne()
    {
        using var folder = new StudyFolder();
        using SqliteStudyStore store = folder.Open();
        Run(store, seed => new RandomSearch<MacroSpace>(seed), StudyFolder.Options(4));
        Assert.That(
            () => Run(store, seed => new RandomSearch<MacroSpace>(seed + 1), StudyFolder.Options(6)),
            Throws.InstanceOf<StudyMismatchException>().With.Message.Contains("another strategy, seed or version").And.Message.Contains("as trial 0"));
        Assert.That(store.Read("s").Trials, Has.Count.EqualTo(4), "Nothing of it is changed.");
    }

    [Test]
    public void RefusesANetworkDrive() => Assert.That(
        () => SqliteFile.RefuseNetworkDrive("/mnt/share/studies.db", static _ => DriveType.Network),
        Throws.InstanceOf<StudyException>().With.Message.Contains("network drive").And.Message.Contains("PostgreSQL"));

    [Test]
    public void NamesTheStudiesWhereOneIsMissing()
    {
        using var folder = new StudyFolder();
        using SqliteStudyStore store = folder.Open();
        Run(store, seed => new RandomSearch<MacroSpace>(seed), StudyFolder.Options(1));
        Assert.That(() => store.Read("t"), Throws.InstanceOf<KeyNotFoundException>().With.Message.Contains("\"t\"").And.Message.Contains("It has s."));
        Assert.That(store.List(), Is.EqualTo(new[] { "s" }));
        Assert.That(() => SqliteStudyStore.OpenExisting(folder.Database + "x"), Throws.InstanceOf<FileNotFoundException>());
    }

    private void Run(SqliteStudyStore store, Func<ulong, IStrategy<MacroSpace>> strategy, StudyOptions options) =>
        new Study<MacroSpace>(store, "s", strategy, _evaluator, options).Run();
}
