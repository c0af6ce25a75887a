using System.Diagnostics;
using System.Globalization;

namespace NasDsl.Benchmarks.Kills;

/// <summary>
/// <c>--kills [kills] [family …]</c>: kills workers (SIGKILL) at random instants, as often as told for each family, and holds what the work ends with against the work
/// that was never killed, line by line.
/// </summary>
internal static class KillsMode
{
    private const string Worker = "--kills-worker";
    private const string Figure = "= ";

    private static readonly IKillable[] _families = [new KillableEvolution(), new KillableReinforcement()];

    public static int Run(string[] arguments)
    {
        int kills = arguments is [var count, ..] ? int.Parse(count, CultureInfo.InvariantCulture) : 30;
        IKillable[] chosen = arguments.Length > 1 ? [.. arguments[1..].Select(Family)] : _families;
        bool areSame = true;
        foreach (IKillable family in chosen)
        {
            areSame &= Kill(family, kills);
        }

        return areSame ? 0 : 1;
    }

    /// <summary>The worker's side: <c>--kills-worker family folder</c>.</summary>
    public static int RunWorker(string[] arguments)
    {
        IKillable family = Family(arguments[0]);
        Console.WriteLine("ready");
        foreach (string line in family.Run(arguments[1]))
        {
            Console.WriteLine(Figure + line);
        }

        return 0;
    }

    private static bool Kill(IKillable family, int kills)
    {
        var random = new Random(1);
        var clock = Stopwatch.StartNew();
        string[] unbroken = Whole(family, null, out TimeSpan whole) ?? throw new InvalidOperationException($"{family.Name} failed without being killed.");
        int killed = 0, works = 0, differing = 0;
        while (killed < kills)
        {
            DirectoryInfo folder = Directory.CreateTempSubdirectory("nasdsl-kills-");
            try
            {
                // The instants lie anywhere in the work, also in the loading of what was kept and behind its end.
                string[]? figures = null;
                while (figures is null)
                {
                    TimeSpan? instant = killed < kills ? random.NextDouble() * whole / 3 : null;
                    figures = Whole(family, instant, out _, folder.FullName);
                    killed += figures is null ? 1 : 0;
                }

                works++;
                differing += figures.SequenceEqual(unbroken) ? 0 : 1;
            }
            finally
            {
                folder.Delete(recursive: true);
            }
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{family.Name}: {killed} kills in {works} works of {whole.TotalSeconds:F1} s, {unbroken.Length} figures each: {(differing == 0 ? "all the same bit for bit" : $"{differing} works DIFFER")} ({clock.Elapsed.TotalSeconds:F0} s)"));
        return differing == 0;
    }

    /// <summary>The figures of a worker that is killed an instant after it is ready; null where it was.</summary>
    private static string[]? Whole(IKillable family, TimeSpan? instant, out TimeSpan time, string? folder = null)
    {
        DirectoryInfo? own = folder is null ? Directory.CreateTempSubdirectory("nasdsl-kills-") : null;
        try
        {
            var start = new ProcessStartInfo(
                "dotnet", [typeof(KillsMode).Assembly.Location, Worker, family.Name, folder ?? own!.FullName])
            {
                RedirectStandardOutput = true,
            };
            using Process worker = Process.Start(start)!;
            string? ready = worker.StandardOutput.ReadLine();
            long began = Stopwatch.GetTimestamp();
            using var killer = instant is { } later && ready is not null
                ? new Timer(_ => worker.Kill(), null, later, Timeout.InfiniteTimeSpan)
                : null;
            string[] lines = [.. worker.StandardOutput.ReadToEnd().Split('\n').Where(static line => line.StartsWith(Figure, StringComparison.Ordinal))];
            worker.WaitForExit();
            time = Stopwatch.GetElapsedTime(began);
            return worker.ExitCode switch
            {
                0 => lines,
                137 when instant is not null => null,
                var code => throw new InvalidOperationException($"The worker of {family.Name} ended with exit code {code} by itself."),
            };
        }
        finally
        {
            own?.Delete(recursive: true);
        }
    }

    private static IKillable Family(string name) => _families.FirstOrDefault(family => family.Name == name)
        ?? throw new ArgumentException($"There is no family {name}; there are {string.Join(", ", _families.Select(static family => family.Name))}.");
}
