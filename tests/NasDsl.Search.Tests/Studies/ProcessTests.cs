using System.Globalization;
using NasDsl.Search.Studies;
using NasDsl.StudyWorker;

namespace NasDsl.Search.Tests.Studies;

/// <summary>Processes that share a study, are killed, and are stopped and woken.</summary>
[TestFixture("SQLite"), TestFixture("PostgreSQL"), Platform("Linux,MacOsX")]
internal sealed class ProcessTests(string kind)
{
    private StudyFolder? _folder;
    private string _database = "";

    [SetUp]
    public void SetUp()
    {
        _folder = new StudyFolder();
        _database = kind == "SQLite" ? _folder.Database : PostgreSqlServer.NewDatabase();
    }

    [TearDown]
    public void TearDown() => _folder?.Dispose();

    [Test]
    public void GoesOnAfterKillsAtAnyInstant()
    {
        var study = new WorkerStudy(_database, "s", Trials: 16);
        var random = new Random(7);
        for (int kill = 0; kill < 3; kill++)
        {
            using var worker = new WorkerProcess(study, milliseconds: 40);
            worker.WaitFor("ready");
            Thread.Sleep(random.Next(20, 300));
            worker.Kill();
        }

        using (var last = new WorkerProcess(study, milliseconds: 4))
        {
            Assert.That(last.End()[^1], Does.StartWith("stop TrialBudget 16"));
        }

        using SqlStudyStore store = study.Open();
        SearchResult<WorkerSpace> kept = study.On(store, static (_, _, _) => throw new InvalidOperationException("Nothing is left to evaluate.")).Run();
        Assert.That(StudyFolder.Figures(kept), Is.EqualTo(StudyFolder.Figures(study.Unbroken())));
    }

    [Test]
    public void SixteenProcessesClaimEveryTrialOnce()
    {
        var study = new WorkerStudy(_database, "s", Trials: 64, ParallelTrials: 16);
        string gate = Path.Combine(Path.GetDirectoryName(_folder!.Database)!, "gate");
        WorkerProcess[] workers = [.. Enumerable.Range(0, 16).Select(_ => new WorkerProcess(study, milliseconds: 40, gate))];
        try
        {
            foreach (WorkerProcess worker in workers)
            {
                worker.WaitFor("ready");
            }

            File.WriteAllText(gate, "");
            string[][] said = [.. workers.Select(static worker => worker.End())];
            int[] begun = [.. said.SelectMany(static lines => lines).Where(static line => line.StartsWith("begin ", StringComparison.Ordinal))
                .Select(static line => int.Parse(line[6..], CultureInfo.InvariantCulture))];
            Assert.That(begun.Order(), Is.EqualTo(Enumerable.Range(0, 64)), "Each trial is evaluated once, by one of them.");
            Assert.That(said.Select(static lines => lines[^1].Split(' ')[..3]), Is.All.EqualTo(new[] { "stop", "TrialBudget", "64" }));
            using SqlStudyStore store = study.Open();
            StudyRecord record = store.Read("s");
            Assert.That(record.Trials.Select(static trial => trial.Attempt), Is.All.EqualTo(1));
            Assert.That(record.Trials.Select(static trial => trial.Worker).Distinct().Count(), Is.GreaterThan(1));
            Assert.That(record.Trials.Where(static trial => trial.Failure is null).Select(static trial => trial.Curve.Count), Is.All.EqualTo(4));
        }
        finally
        {
            foreach (WorkerProcess worker in workers)
            {
                worker.Dispose();
            }
        }
    }

    [Test]
    public void TheLateResultOfAStoppedWorkerIsRefused()
    {
        var study = new WorkerStudy(_database, "s", Trials: 6, Lease: 1200);
        using var stopped = new WorkerProcess(study, milliseconds: 600, isStubborn: true);
        stopped.WaitFor("begin 1");
        stopped.Signal("STOP");
        using (var other = new WorkerProcess(study, milliseconds: 4))
        {
            other.End();
        }

        using SqlStudyStore store = study.Open();
        StudyRecord before = store.Read("s");
        Assert.That(before.Trials.Select(static trial => trial.Attempt), Is.EqualTo(new[] { 1, 2, 1, 1, 1, 1 }));
        stopped.Signal("CONT");
        Assert.That(stopped.End()[^1], Does.StartWith("stop TrialBudget 6"), "It goes on with what there is to do, which is nothing.");
        Assert.That(Refused(store), Is.EqualTo(new[] { (1L, 1L) }), "The first attempt at trial 1 is noted as refused.");
        StudyRecord after = store.Read("s");
        Assert.That(after.Trials.Select(Words), Is.EqualTo(before.Trials.Select(Words)), "Nothing was lost and nothing doubled.");

        static string Words(TrialRecord trial) => string.Create(
            CultureInfo.InvariantCulture, $"{trial.Number} {trial.Architecture} {trial.Attempt} {trial.Worker} {trial.State} {trial.Score:R} {trial.Duration} {trial.Curve.Count}");
    }

    [Test]
    public void TerminationReturnsTheBestSoFarAndReleasesTheTrial()
    {
        var study = new WorkerStudy(_database, "s", Trials: 1000);
        using var worker = new WorkerProcess(study, milliseconds: 200);
        worker.WaitFor("begin 2");
        worker.Signal("TERM");
        Assert.That(worker.End()[^1], Does.StartWith("stop Cancelled 2"));
        using SqlStudyStore store = study.Open();
        StudyRecord record = store.Read("s");
        Assert.That(record.Trials.Select(static trial => trial.State), Is.EqualTo(new[] { TrialRecordState.Completed, TrialRecordState.Completed, TrialRecordState.Running }));
        Assert.That(record.Trials[2].Worker, Is.Null, "Anybody may claim it at once.");
        Assert.That(record.StopReason, Is.Null);
    }

    private static List<(long Trial, long Attempt)> Refused(SqlStudyStore store)
    {
        using System.Data.Common.DbConnection connection = store.Connect(isDurable: true);
        return connection.Query(null, static reader => (reader.GetInt64(0), reader.GetInt64(1)), "SELECT trial, attempt FROM nasdsl_refusals");
    }
}
