using NasDsl.Search.Studies;
using NasDsl.Spaces;
using NasDsl.StudyWorker;

namespace NasDsl.Search.Tests.Studies;

/// <summary>Failures are states of trials, with their kind, and end neither a search nor a study.</summary>
[TestFixture]
internal sealed class FailureTests
{
    private static readonly FailureKind?[] _kinds =
    [
        null, FailureKind.Exception, FailureKind.Crashed, FailureKind.Crashed, FailureKind.OutOfMemory, FailureKind.TimedOut, FailureKind.NotFinite, null,
    ];

    [Test]
    public void EveryKindInOneStudyOfChildProcessesEndsWithTheRightBest()
    {
        using var folder = new StudyFolder();
        using SqliteStudyStore store = folder.Open();
        IEnumerable<Proposal<WorkerSpace>> proposals = Enumerable.Range(0, 8).Select(
            static first => new Proposal<WorkerSpace>(new WorkerSpace { First = first, Second = first + 1, LearningRate = 0.01 }, first == 7 ? 0 : null));
        var evaluator = new ChildProcessEvaluator<WorkerSpace>("dotnet", WorkerProcess.Program);
        var options = new StudyOptions { Search = new SearchOptions { Budget = Budget.Trials(8), TrialTimeLimit = TimeSpan.FromSeconds(3) } };
        SearchResult<WorkerSpace> result = new Study<WorkerSpace>(store, "s", _ => new Loop.Scripted<WorkerSpace>(proposals), evaluator, options).Run();

        Assert.That(result.Trials.Select(static trial => trial.Failure), Is.EqualTo(_kinds), string.Join('\n', result.Failures.Select(static trial => trial.Error)));
        Assert.That(result.Best?.Number, Is.EqualTo(7));
        Assert.That(result.Trials[7].Costs, Is.EqualTo(new[] { 0.0 }), "The child knows the trial's parent.");
        Assert.That(result.Trials[1].Error, Does.Contain("InvalidDataException: no such file"));
        Assert.That(result.Trials[2].Error, Does.Contain("signal 9"));
        Assert.That(result.Trials[3].Error, Does.Contain("signal 6"));
        Assert.That(result.Trials[6].TrainingImages, Is.EqualTo(5));
        StudyRecord record = store.Read("s");
        Assert.That(record.Trials.Select(static trial => trial.Failure), Is.EqualTo(_kinds));
        Assert.That(record.Trials[0].Curve, Is.EqualTo(new[] { new CurvePoint("loss", 1, double.NaN) }), "Points of the curve come from the child.");
    }

    [Test]
    public void ACheckpointThatAChildCannotKeepEndsTheRunAndNotTheTrial()
    {
        using var folder = new StudyFolder();
        using SqliteStudyStore store = folder.Open();
        Proposal<WorkerSpace>[] proposals = [new(new WorkerSpace { First = 8, LearningRate = 0.01 })];
        var checkpoints = new CheckpointFolder(Path.Combine(Path.GetDirectoryName(folder.Database)!, "states"));
        var study = new Study<WorkerSpace>(
            store,
            "s",
            _ => new Loop.Scripted<WorkerSpace>(proposals),
            new ChildProcessEvaluator<WorkerSpace>("dotnet", WorkerProcess.Program),
            new StudyOptions { Search = new SearchOptions { Budget = Budget.Trials(1) }, Checkpoints = _ => checkpoints });
        Assert.That(() => study.Run(), Throws.InstanceOf<CheckpointNotKeptException>().With.Message.Contains($"step 1 could not be kept in {checkpoints.FullPath}: No space"));
        TrialRecord trial = store.Read("s").Trials.Single();
        Assert.That((trial.State, trial.Worker), Is.EqualTo((TrialRecordState.Running, (string?)null)), "Anybody may claim it where there is room again.");
    }

    [Test]
    public void AnExceptionSaysItsKind()
    {
        Assert.That(Kind(new OutOfMemoryException()), Is.EqualTo(FailureKind.OutOfMemory));
        Assert.That(Kind(new System.Runtime.InteropServices.ExternalException("CUDA out of memory. Tried to allocate 20.00 MiB")), Is.EqualTo(FailureKind.OutOfMemory));
        Assert.That(Kind(new AggregateException(new Diverged())), Is.EqualTo(FailureKind.NotFinite));
        Assert.That(Kind(new TaskCanceledException("the server did not answer")), Is.EqualTo(FailureKind.Exception));
        Assert.That(new TrialCrashedException("gone").FailureKind, Is.EqualTo(FailureKind.Crashed));
    }

    [Test]
    public void ATrialMayTakeItsTimeAndNoMore()
    {
        var clock = new Loop.ManualClock();
        var evaluator = new FunctionEvaluator<MacroSpace>((_, trial, cancellation) =>
        {
            clock.Advance(TimeSpan.FromSeconds(trial.Number == 1 ? 11 : 9));
            cancellation.ThrowIfCancellationRequested();
            return new Evaluation(1);
        });
        SearchResult<MacroSpace> result = new Search<MacroSpace>(new RandomSearch<MacroSpace>(1), evaluator, new SearchOptions
        {
            Budget = Budget.Trials(3),
            TrialTimeLimit = TimeSpan.FromSeconds(10),
            Clock = clock,
        }).Run();
        Assert.That(result.Trials.Select(static trial => trial.Failure), Is.EqualTo(new FailureKind?[] { null, FailureKind.TimedOut, null }));
        Assert.That(result.Trials[1].Error, Does.Contain("00:00:10"));
        Assert.That(() => new SearchOptions { Budget = Budget.Trials(1), TrialTimeLimit = TimeSpan.Zero }, Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public void AFullDiskEndsTheRunAndTheStudyGoesOnWhereThereIsRoomAgain()
    {
        using var folder = new StudyFolder();
        string place = Path.Combine(Path.GetDirectoryName(folder.Database)!, "small");
        using var disk = new SmallDisk(place, "8m");
        string ballast = Path.Combine(place, "ballast");
        var evaluator = new FunctionEvaluator<MacroSpace>((architecture, trial) =>
        {
            if (trial.Number == 5 && !File.Exists(ballast))
            {
                Fill(ballast);
            }

            return StudyFolder.Score(architecture, trial);
        });
        using SqliteStudyStore store = SqliteStudyStore.Open(Path.Combine(place, "studies.db"));
        var study = new Study<MacroSpace>(store, "s", static seed => new RandomSearch<MacroSpace>(seed), evaluator, StudyFolder.Options(60));
        SearchResult<MacroSpace> full = study.Run();
        Assert.That(full.StopReason, Is.EqualTo(StopReason.StorageFull), full.ToString());
        int kept = full.Trials.Count - 1;
        Assert.That(full.Error, Does.Contain("no room").And.Contains($"{kept} trials are kept").And.Contains($"trial {kept} (score"));

        File.Delete(ballast);
        File.WriteAllText(ballast, "");
        SearchResult<MacroSpace> rest = study.Run();
        SearchResult<MacroSpace> whole = new Search<MacroSpace>(
            new RandomSearch<MacroSpace>(3), new FunctionEvaluator<MacroSpace>(StudyFolder.Score), StudyFolder.Options(60).Search).Run();
        Assert.That(StudyFolder.Figures(rest), Is.EqualTo(StudyFolder.Figures(whole)));
    }

    private static FailureKind? Kind(Exception thrown) => new Search<MacroSpace>(
        new RandomSearch<MacroSpace>(1), new FunctionEvaluator<MacroSpace>((_, _, _) => throw thrown), new SearchOptions { Budget = Budget.Trials(1) }).Run().Trials[0].Failure;

    private static void Fill(string path)
    {
        using FileStream file = File.Create(path, bufferSize: 0);
        try
        {
            while (true)
            {
                file.Write(new byte[4096]);
            }
        }
        catch (IOException)
        {
            // Now it is full.
        }
    }

    private sealed class Diverged : Exception, IFailureKind
    {
        public FailureKind FailureKind => FailureKind.NotFinite;
    }
}
