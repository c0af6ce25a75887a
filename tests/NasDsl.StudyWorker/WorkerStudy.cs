using NasDsl.PostgreSql;
using NasDsl.Search;
using NasDsl.Search.Studies;

namespace NasDsl.StudyWorker;

/// <summary>The study that workers and tests have in common.</summary>
/// <param name="Database">The SQLite file, or the connection string of PostgreSQL.</param>
/// <param name="Name">The study's name.</param>
/// <param name="Trials">Its budget.</param>
/// <param name="ParallelTrials">How many trials are evaluated at once.</param>
/// <param name="Lease">After how many milliseconds a silent worker is given up.</param>
public sealed record WorkerStudy(string Database, string Name, int Trials, int ParallelTrials = 1, int Lease = 60_000)
{
    /// <summary>The settings.</summary>
    public StudyOptions Options => new()
    {
        Search = new SearchOptions { Budget = Budget.Trials(Trials), Seed = 11 },
        ParallelTrials = ParallelTrials,
        Lease = TimeSpan.FromMilliseconds(Lease),
        StopsOnSignals = true,
    };

    /// <summary>Opens the store.</summary>
    public SqlStudyStore Open() => Database.Contains('=') ? PostgreSqlStudyStore.Open(Database) : SqliteStudyStore.Open(Database);

    /// <summary>Evolution with a small population, so that results matter soon.</summary>
    public static IStrategy<WorkerSpace> Strategy(ulong seed) =>
        new RegularizedEvolution<WorkerSpace>(new RandomSource(seed), new RegularizedEvolutionOptions { PopulationSize = 5, SampleSize = 3 });

    /// <summary>A score of the architecture with the noise of the trial's seed; every eleventh trial fails.</summary>
    public static Evaluation Evaluate(WorkerSpace architecture, TrialContext trial) => trial.Number % 11 == 7
        ? throw new InvalidDataException($"no such file {trial.Seed}")
        : new Evaluation(
            (architecture.First * 0.05) - (architecture.Second * 0.01) + Math.Log(architecture.LearningRate) + ((trial.Seed % 1000) / 1000.0), trial.Number + 1)
        {
            Costs = [architecture.LearningRate / 3],
        };

    /// <summary>The search that no process was ever killed of.</summary>
    public SearchResult<WorkerSpace> Unbroken() => new Search<WorkerSpace>(
        Strategy(Options.Search.Seed), new FunctionEvaluator<WorkerSpace>((architecture, trial, _) => Evaluate(architecture, trial)), Options.Search).Run();

    /// <summary>The study with an evaluator.</summary>
    public Study<WorkerSpace> On(IStudyStore store, Func<WorkerSpace, TrialContext, CancellationToken, Evaluation> evaluate) =>
        new(store, Name, Strategy, new FunctionEvaluator<WorkerSpace>(evaluate), Options);
}
