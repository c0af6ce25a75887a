using System.CommandLine;
using NasDsl.Search.Comparison;
using NasDsl.Torch;
using TabularBench.Pictures;
using TorchSharp;

namespace NasDsl.Benchmarks.Comparison;

/// <summary>
/// <c>--compare [TABLE…] [--strategies NAME…] [--trials 100] [--runs 500] [--exact] [--output FOLDER]</c>: strategies over tables with the same seeds; prints
/// what each had found after 1, 2, 5, … evaluations, and writes the regret curves as SVG and PNG and all figures as CSV.
/// </summary>
internal static class CompareMode
{
    public static int Run(string[] arguments)
    {
        var tables = new Argument<string[]>("table") { Description = $"Tables: {TableCatalog.Names}.", DefaultValueFactory = static _ => ["macro"] };
        var strategies = new Option<string[]>("--strategies")
        {
            Description = $"Strategies, all by default: {string.Join(", ", StrategyCatalog.All<Spaces.MacroSpace>().Select(static contender => contender.Name))}.",
            AllowMultipleArgumentsPerToken = true,
            DefaultValueFactory = static _ => [],
        };
        var trials = new Option<int>("--trials") { Description = "Evaluations of each run (100).", DefaultValueFactory = static _ => 100 };
        var runs = new Option<int>("--runs") { Description = "Runs of each strategy, each with its own seed (500).", DefaultValueFactory = static _ => 500 };
        var seed = new Option<ulong>("--seed") { Description = "The first run's seed (0).", DefaultValueFactory = static _ => 0 };
        var threads = new Option<int>("--threads") { Description = "Runs at once (all cores).", DefaultValueFactory = static _ => Environment.ProcessorCount };
        var exact = new Option<bool>("--exact") { Description = "Queries give true scores instead of noisy ones." };
        var output = new Option<string>("--output") { Description = "Where pictures and CSV go (results/compare).", DefaultValueFactory = static _ => "results/compare" };
        var command = new RootCommand("Compares strategies over tables.") { tables, strategies, trials, runs, seed, threads, exact, output };
        command.SetAction(result =>
        {
            var options = new ComparisonOptions
            {
                Trials = result.GetValue(trials),
                Runs = result.GetValue(runs),
                FirstSeed = result.GetValue(seed),
                Threads = result.GetValue(threads),
                IsExact = result.GetValue(exact),
            };
            return Compare(result.GetValue(tables)!, result.GetValue(strategies)!, options, result.GetValue(output)!);
        });
        return command.Parse(arguments).Invoke();
    }

    private static int Compare(string[] tables, string[] strategies, ComparisonOptions options, string output)
    {
        // The runs share the cores, one each.
        NativeLibraries.EnsureLoaded();
        torch.set_num_threads(1);
        var settings = new ComparisonSettings(strategies, options, Show);
        foreach (string table in tables)
        {
            ComparisonResult result;
            try
            {
                result = TableCatalog.Run(table, settings);
            }
            catch (ArgumentException refused)
            {
                Console.Error.WriteLine(refused.Message);
                return 1;
            }

            string name = string.Concat(table.Select(static letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-'));
            (string svg, string png) = RegretChart.Save(result, output, name);
            string csv = Path.Combine(output, name + ".csv");
            File.WriteAllText(csv, ComparisonCsv.Render(result));
            Console.WriteLine(ComparisonText.Render(result));
            Console.WriteLine($"{svg}, {png}, {csv}");
            Console.WriteLine();
        }

        return 0;
    }

    /// <summary>One line that is written over; nothing where the output is a file.</summary>
    private static void Show(int done, int all)
    {
        if (!Console.IsErrorRedirected && (done % 10 == 0 || done == all))
        {
            Console.Error.Write($"\r{done:N0} of {all:N0} runs{(done == all ? "\n" : "")}");
        }
    }
}
