using System.Diagnostics;
using System.Globalization;

namespace NasDsl.Interruption;

/// <summary>Starts the work as a process, kills it at random instants of its search, starts it again, and compares what it finds in the end with what an unbroken search found.</summary>
public sealed class KilledSearches
{
    private readonly string _folder;
    private readonly int _steps;
    private readonly Random _random;

    /// <summary>Prepares searches.</summary>
    /// <param name="folder">An empty folder, the caller's.</param>
    /// <param name="steps">How many steps each search has.</param>
    /// <param name="seed">Chooses the instants, as parts of a search's time.</param>
    public KilledSearches(string folder, int steps, int seed) => (_folder, _steps, _random) = (folder, steps, new Random(seed));

    /// <summary>How many processes were killed while they searched.</summary>
    public int Kills { get; private set; }

    /// <summary>How many processes went on from a state that another had left.</summary>
    public int Resumptions { get; private set; }

    /// <summary>How many searches were brought to their end.</summary>
    public int Ended { get; private set; }

    /// <summary>How many of those found something other than the unbroken search: bits of an architecture parameter, a weight, a buffer or a report, or another architecture.</summary>
    public int Different { get; private set; }

    /// <summary>Kills so many processes, and brings the last search to its end.</summary>
    /// <param name="kills">How many.</param>
    /// <param name="tell">Is told of what happens.</param>
    /// <exception cref="InvalidOperationException">A process failed by itself.</exception>
    public void Run(int kills, Action<string>? tell = null)
    {
        for (ulong search = 0; Kills < kills; search++)
        {
            Stopwatch clock = Stopwatch.StartNew();
            byte[] expected = DartsWork.Run(_steps, search, null);
            TimeSpan whole = clock.Elapsed;
            string states = Path.Combine(_folder, $"states-{search}"), result = Path.Combine(_folder, $"result-{search}");
            while (!File.Exists(result))
            {
                (long? first, long last, bool isKilled) = Live(states, result, search, Kills < kills ? whole * (0.7 * _random.NextDouble()) : null);
                Kills += isKilled ? 1 : 0;
                Resumptions += first > 1 ? 1 : 0;
                tell?.Invoke(string.Create(
                    CultureInfo.InvariantCulture,
                    $"search {search}: steps {first} to {last}, {(isKilled ? $"kill {Kills}" : "ended")}"));
            }

            bool isSame = File.ReadAllBytes(result).AsSpan().SequenceEqual(expected);
            Ended++;
            Different += isSame ? 0 : 1;
            tell?.Invoke($"search {search}: {(isSame ? "the same to the last bit" : "DIFFERENT")}");
        }
    }

    /// <summary>One process, from its start to its end or to the kill, which comes so long after its first step.</summary>
    private (long? First, long Last, bool IsKilled) Live(string states, string result, ulong seed, TimeSpan? killAfter)
    {
        ProcessStartInfo start = new(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } host ? host : "dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(typeof(DartsWork).Assembly.Location);
        start.ArgumentList.Add(states);
        start.ArgumentList.Add(result);
        start.ArgumentList.Add(_steps.ToString(CultureInfo.InvariantCulture));
        start.ArgumentList.Add(seed.ToString(CultureInfo.InvariantCulture));
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        long? first = null;
        long last = 0;
        Task? kill = null;
        while (process.StandardOutput.ReadLine() is { } line)
        {
            last = long.Parse(line.AsSpan("step ".Length), CultureInfo.InvariantCulture);
            first ??= last;
            if (kill is null && killAfter is { } delay)
            {
                // SIGKILL: nothing of the process runs any more.
                kill = Task.Delay(delay).ContinueWith(_ => process.Kill(), TaskScheduler.Default);
            }
        }

        process.WaitForExit();
        kill?.Wait();
        bool isKilled = process.ExitCode != 0 && kill is not null;
        return process.ExitCode == 0 || isKilled
            ? (first, last, isKilled)
            : throw new InvalidOperationException($"The searching process ended with {process.ExitCode}: {errors.Result}");
    }
}
