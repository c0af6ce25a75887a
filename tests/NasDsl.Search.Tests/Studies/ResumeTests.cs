using NasDsl.Search.Studies;
using NasDsl.Spaces;

namespace NasDsl.Search.Tests.Studies;

/// <summary>A study that is interrupted at every trial ends as a search that never was.</summary>
[TestFixture]
internal sealed class ResumeTests
{
    private const int Trials = 24;

    private static readonly Dictionary<string, Func<ulong, IStrategy<MacroSpace>>> _strategies = new()
    {
        ["evolution"] = static seed => new RegularizedEvolution<MacroSpace>(new RandomSource(seed), new RegularizedEvolutionOptions { PopulationSize = 6, SampleSize = 3 }),
        ["random"] = static seed => new RandomSearch<MacroSpace>(seed),
        ["local search"] = static seed => new LocalSearch<MacroSpace>(seed, Trials),
        ["TPE"] = static seed => new TpeSearch<MacroSpace>(new RandomSource(seed), new TpeOptions { StartupTrials = 5 }),
        ["NSGA-II"] = static seed => new Nsga2<MacroSpace>(
            new RandomSource(seed), new Nsga2Options { PopulationSize = 6 }, Objective.Score<MacroSpace>(), Objective.Macs<MacroSpace>()),
    };

    private static IEnumerable<string> Names => _strategies.Keys;

    [TestCaseSource(nameof(Names))]
    public void IsTheSameSearchHoweverOftenItIsCancelled(string name)
    {
        using var folder = new StudyFolder();
        SearchResult<MacroSpace> whole = new Search<MacroSpace>(
            _strategies[name](3), new FunctionEvaluator<MacroSpace>(Evaluate), StudyFolder.Options(Trials).Search).Run();

        SearchResult<MacroSpace>? last = null;
        int runs = 0;
        for (; last is null || last.StopReason == StopReason.Cancelled; runs++)
        {
            // Every run ends in the middle of its second trial: the first of the next run attempts it again.
            int evaluations = 0;
            using var cancellation = new CancellationTokenSource();
            using SqliteStudyStore store = folder.Open();
            var evaluator = new FunctionEvaluator<MacroSpace>((architecture, trial, token) =>
            {
                if (++evaluations == 2)
                {
                    cancellation.Cancel();
                    token.ThrowIfCancellationRequested();
                }

                return Evaluate(architecture, trial, token);
            });
            last = new Study<MacroSpace>(store, name, _strategies[name], evaluator, StudyFolder.Options(Trials)).Run(cancellationToken: cancellation.Token);
        }

        Assert.That(runs, Is.EqualTo(Trials), "Each run keeps one trial.");
        Assert.That(StudyFolder.Figures(last), Is.EqualTo(StudyFolder.Figures(whole)));
    }

    [Test]
    public void ACheckpointThatCannotBeKeptEndsTheRunAndNotTheTrial()
    {
        using var folder = new StudyFolder();
        using SqliteStudyStore store = folder.Open();
        SearchResult<MacroSpace> whole = new Search<MacroSpace>(
            _strategies["evolution"](3), new FunctionEvaluator<MacroSpace>(Evaluate), StudyFolder.Options(Trials).Search).Run();
        bool isFull = true;
        var evaluator = new FunctionEvaluator<MacroSpace>((architecture, trial, token) => isFull && trial.Number == 5
            ? throw new CheckpointNotKeptException("full", new IOException())
            : Evaluate(architecture, trial, token));
        Study<MacroSpace> Study() => new(store, "full", _strategies["evolution"], evaluator, StudyFolder.Options(Trials));
        Assert.That(() => Study().Run(), Throws.InstanceOf<CheckpointNotKeptException>());
        isFull = false;
        Assert.That(StudyFolder.Figures(Study().Run()), Is.EqualTo(StudyFolder.Figures(whole)));
    }

    [Test]
    public void GoesOnWithALargerBudgetWhereItWas()
    {
        using var folder = new StudyFolder();
        using SqliteStudyStore store = folder.Open();
        var evaluator = new FunctionEvaluator<MacroSpace>(Evaluate);
        foreach (int trials in new[] { 5, 5, 12, Trials })
        {
            var reports = new Loop.Reports<SearchProgress<MacroSpace>>();
            SearchResult<MacroSpace> result = new Study<MacroSpace>(store, "s", _strategies["evolution"], evaluator, StudyFolder.Options(trials)).Run(reports);
            Assert.That(result.StopReason, Is.EqualTo(StopReason.TrialBudget));
            Assert.That(result.Trials, Has.Count.EqualTo(trials));
            Assert.That(store.Read("s").StopReason, Is.EqualTo(StopReason.TrialBudget));
            Assert.That(reports.Select(report => report.TrialCount), Is.EqualTo(Enumerable.Range(1, trials).TakeLast(reports.Count)));
        }

        SearchResult<MacroSpace> whole = new Search<MacroSpace>(_strategies["evolution"](3), evaluator, StudyFolder.Options(Trials).Search).Run();
        SearchResult<MacroSpace> kept = new Study<MacroSpace>(store, "s", _strategies["evolution"], evaluator, StudyFolder.Options(Trials)).Run();
        Assert.That(StudyFolder.Figures(kept), Is.EqualTo(StudyFolder.Figures(whole)));
    }

    [Test]
    public void TimeAddsUpOverProcesses()
    {
        using var folder = new StudyFolder();
        StudyOptions options = StudyFolder.Options(100);
        for (int run = 1; run <= 3; run++)
        {
            var clock = new Loop.ManualClock();
            var evaluator = new FunctionEvaluator<MacroSpace>((architecture, trial, _) =>
            {
                clock.Advance(TimeSpan.FromSeconds(10));
                return new Evaluation(StudyFolder.Score(architecture, trial));
            });
            using SqliteStudyStore store = folder.Open();
            SearchResult<MacroSpace> result = new Study<MacroSpace>(store, "s", _strategies["random"], evaluator, options with
            {
                Search = options.Search with { Budget = Budget.Time(TimeSpan.FromSeconds(35 * run)), Clock = clock },
            }).Run();
            Assert.That(result.StopReason, Is.EqualTo(StopReason.TimeBudget));
            Assert.That(result.Elapsed, Is.EqualTo(TimeSpan.FromSeconds(40 * run)).Within(TimeSpan.FromSeconds(10)));
            Assert.That(store.Read("s").Elapsed, Is.EqualTo(result.Elapsed));
        }
    }

    [Test]
    public void AnInterruptedTrialGoesOnFromItsCheckpoint()
    {
        using var folder = new StudyFolder();
        using SqliteStudyStore store = folder.Open();
        var checkpoints = new CheckpointFolder(Path.Combine(Path.GetDirectoryName(folder.Database)!, "checkpoints"));
        using var cancellation = new CancellationTokenSource();
        List<(int Trial, long Step)> steps = [];
        var evaluator = new FunctionEvaluator<MacroSpace>((architecture, trial, token) =>
        {
            for (long step = (trial.Checkpoints!.Load(static state => state.ReadByte()) ?? 0) + 1; step <= 3; step++)
            {
                steps.Add((trial.Number, step));
                trial.Checkpoints.Save(step, state => state.WriteByte((byte)step));
                if (steps.Count == 5)
                {
                    cancellation.Cancel();
                    token.ThrowIfCancellationRequested();
                }
            }

            return Evaluate(architecture, trial, token);
        });
        StudyOptions options = StudyFolder.Options(3) with { Checkpoints = trial => checkpoints.For($"trial-{trial}") };
        var study = new Study<MacroSpace>(store, "s", _strategies["evolution"], evaluator, options);
        Assert.That(study.Run(cancellationToken: cancellation.Token).StopReason, Is.EqualTo(StopReason.Cancelled));
        Assert.That(study.Run().StopReason, Is.EqualTo(StopReason.TrialBudget));
        Assert.That(steps, Is.EqualTo(new[] { (0, 1L), (0, 2L), (0, 3L), (1, 1L), (1, 2L), (1, 3L), (2, 1L), (2, 2L), (2, 3L) }));
        Assert.That(checkpoints.For("trial-1").Load(static _ => { }), Is.Null, "A trial whose result is kept needs none.");
    }

    private static Evaluation Evaluate(MacroSpace architecture, TrialContext trial, CancellationToken token) => trial.Number % 7 == 6
        ? throw new InvalidDataException($"no such file {trial.Seed}")
        : new Evaluation(StudyFolder.Score(architecture, trial), trial.Number) { Costs = [trial.Seed / 3.0, -0.0] };
}
