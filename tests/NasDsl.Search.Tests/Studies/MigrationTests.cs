using NasDsl.Search.Studies;
using NasDsl.Spaces;

namespace NasDsl.Search.Tests.Studies;

/// <summary>Stores of other versions, on both databases.</summary>
[TestFixture("SQLite"), TestFixture("PostgreSQL")]
internal sealed class MigrationTests(string kind)
{
    // What version 1 lacked is taken away from tables of today; the words are those of its time.
    private static readonly string[] _toVersion1 =
    [
        "DROP TABLE nasdsl_refusals",
        "ALTER TABLE nasdsl_points DROP COLUMN checksum",
        "ALTER TABLE nasdsl_trials DROP COLUMN checksum",
        "ALTER TABLE nasdsl_trials DROP COLUMN failure",
        "ALTER TABLE nasdsl_studies DROP COLUMN checksum",
        "UPDATE nasdsl_schema SET version = 1",
    ];

    [Test]
    public void AnOlderStoreIsMigratedAndGoneOnWith()
    {
        using var folder = new StudyFolder();
        string database = kind == "SQLite" ? folder.Database : PostgreSqlServer.NewDatabase();
        StudyRecord before;
        using (SqlStudyStore store = Open(database))
        {
            Run(store, 8);
            before = store.Read("s");
            Change(store, _toVersion1);
        }

        using SqlStudyStore migrated = Open(database);
        StudyRecord after = migrated.Read("s");
        Assert.That(after.Trials.Select(static trial => (trial.Number, trial.Architecture, trial.Score, trial.Failure, trial.Error, trial.Curve.Count)), Is.EqualTo(
            before.Trials.Select(static trial => (trial.Number, trial.Architecture, trial.Score, trial.Failure, trial.Error, trial.Curve.Count))));
        Assert.That(after.Trials.Select(static trial => trial.Failure).OfType<FailureKind>(), Is.EqualTo(new[]
        {
            FailureKind.Exception, FailureKind.NotFinite, FailureKind.OutOfMemory,
        }));
        SearchResult<MacroSpace> whole = new Search<MacroSpace>(new RandomSearch<MacroSpace>(3), new FunctionEvaluator<MacroSpace>(Evaluate), StudyFolder.Options(12).Search).Run();
        Assert.That(StudyFolder.Figures(Run(migrated, 12)), Is.EqualTo(StudyFolder.Figures(whole)));
        Change(migrated, ["UPDATE nasdsl_trials SET score = 2 WHERE number = 0"]);
        Assert.That(() => migrated.Read("s"), Throws.InstanceOf<StudyDamagedException>().With.Message.Contains("Trial 0"), "Checksums are those of a store of today.");
    }

    [Test]
    public void ANewerStoreIsRefusedAndLeftAsItIs()
    {
        using var folder = new StudyFolder();
        string database = kind == "SQLite" ? folder.Database : PostgreSqlServer.NewDatabase();
        using (SqlStudyStore store = Open(database))
        {
            Change(store, ["UPDATE nasdsl_schema SET version = 3"]);
        }

        Assert.That(() => Open(database), Throws.InstanceOf<StudySchemaException>().With.Message.Contains("version 3").And.Message.Contains("1 to 2"));
    }

    private static SqlStudyStore Open(string database) => new StudyWorker.WorkerStudy(database, "s", 1).Open();

    private static void Change(SqlStudyStore store, IEnumerable<string> statements)
    {
        using System.Data.Common.DbConnection connection = store.Connect(isDurable: true);
        foreach (string statement in statements)
        {
            connection.Execute(null, statement);
        }
    }

    private static SearchResult<MacroSpace> Run(SqlStudyStore store, int trials) => new Study<MacroSpace>(
        store, "s", static seed => new RandomSearch<MacroSpace>(seed), new FunctionEvaluator<MacroSpace>(Evaluate), StudyFolder.Options(trials)).Run();

    private static Evaluation Evaluate(MacroSpace architecture, TrialContext trial, CancellationToken token)
    {
        trial.Curve?.Report(new CurvePoint("loss", 0, double.PositiveInfinity));
        return trial.Number switch
        {
            2 => throw new InvalidDataException("no such file"),
            4 => new Evaluation(double.NaN),
            6 => throw new OutOfMemoryException(),
            _ => new Evaluation(StudyFolder.Score(architecture, trial)),
        };
    }
}
