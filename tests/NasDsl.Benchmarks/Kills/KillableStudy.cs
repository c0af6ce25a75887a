using NasDsl.Search;
using NasDsl.Search.Studies;
using NasDsl.Spaces;

namespace NasDsl.Benchmarks.Kills;

/// <summary>A study over NAS-Bench-Macro's space whose trials take a few milliseconds and whose scores are noisy in the trial's seed.</summary>
internal abstract class KillableStudy : IKillable
{
    protected const int Trials = 120;
    private const int Milliseconds = 15;

    public abstract string Name { get; }

    public virtual IEnumerable<string> Run(string folder)
    {
        using SqliteStudyStore store = SqliteStudyStore.Open(Path.Combine(folder, "study.db"));
        var study = new Study<MacroSpace>(store, Name, Strategy, new FunctionEvaluator<MacroSpace>(Evaluate), new StudyOptions
        {
            Search = new SearchOptions { Budget = Budget.Trials(Trials), Seed = 5 },
        });
        return StudyFigures.Of(study.Run());
    }

    protected abstract IStrategy<MacroSpace> Strategy(ulong seed);

    private static Evaluation Evaluate(MacroSpace architecture, TrialContext trial, CancellationToken cancellation)
    {
        Thread.Sleep(Milliseconds);
        for (int step = 0; step < 10; step++)
        {
            trial.Curve?.Report(new CurvePoint("loss", step, 1.0 / (step + 1)));
        }

        if (trial.Number % 13 == 12)
        {
            throw new InvalidDataException($"no such file {trial.Seed}");
        }

        return new Evaluation((Math.Log10(architecture.Cost().MultiplyAdds) / 10) + (trial.Seed % 1000 / 10000.0), trial.Number);
    }
}
