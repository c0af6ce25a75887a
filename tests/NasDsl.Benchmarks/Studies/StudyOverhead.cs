using System.Diagnostics;
using System.Globalization;
using NasDsl.Search;
using NasDsl.Search.Studies;
using NasDsl.Spaces;

namespace NasDsl.Benchmarks.Studies;

/// <summary>
/// <c>--study-overhead [trials] [folder]</c>: what it costs to keep a study, for trials that cost nothing themselves, on the disk of the folder: a trial's share is that of
/// the one transaction that finishes it and claims the next.
/// </summary>
internal static class StudyOverhead
{
    public static int Run(string[] arguments)
    {
        int trials = arguments is [var count, ..] ? int.Parse(count, CultureInfo.InvariantCulture) : 500;
        string folder = arguments is [_, var given] ? given : Path.GetTempPath();
        string file = Path.Combine(folder, $"nasdsl-overhead-{Guid.NewGuid():N}.db");
        var options = new SearchOptions { Budget = Budget.Trials(trials), Seed = 1 };
        var evaluator = new FunctionEvaluator<MacroSpace>(static architecture => architecture.Cost().MultiplyAdds);
        try
        {
            Time(() => new Search<MacroSpace>(new RegularizedEvolution<MacroSpace>(1, trials), evaluator, options).Run());
            double search = Time(() => new Search<MacroSpace>(new RegularizedEvolution<MacroSpace>(1, trials), evaluator, options).Run());
            using SqliteStudyStore store = SqliteStudyStore.Open(file);
            var instants = new List<long>();
            var timed = new FunctionEvaluator<MacroSpace>(architecture =>
            {
                instants.Add(Stopwatch.GetTimestamp());
                return architecture.Cost().MultiplyAdds;
            });
            var study = new Study<MacroSpace>(
                store, "s", seed => new RegularizedEvolution<MacroSpace>(seed, trials), timed, new StudyOptions { Search = options });
            double kept = Time(() => study.Run());
            double resumed = Time(() => study.Run());
            double[] steps = [.. instants.Zip(instants.Skip(1), static (first, next) => Stopwatch.GetElapsedTime(first, next).TotalMilliseconds).Skip(20).Order()];
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{trials} trials: {search / trials * 1e3:F3} ms each in memory, {kept / trials * 1e3:F2} ms each kept (median {steps[steps.Length / 2]:F2}, 95 % within {steps[steps.Length * 95 / 100]:F2} ms): {steps[steps.Length / 2] / 10:F2} % of trials of one second. Following the log of all trials again: {resumed * 1e3:F0} ms."));
            return 0;
        }
        finally
        {
            foreach (string rest in new[] { file, file + "-wal", file + "-shm" })
            {
                File.Delete(rest);
            }
        }
    }

    private static double Time(Action work)
    {
        long start = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}
