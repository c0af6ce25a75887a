using System.Diagnostics;
using System.Globalization;
using NasDsl.Fuzzing;

namespace NasDsl.Benchmarks.Fuzz;

/// <summary>
/// <c>--fuzz N [--seed S] [--from F]</c>: composes and mutates the declarations F to N − 1, runs the generator and the analyzers over each, compiles what is accepted, and
/// builds and runs 50 random networks of each space.
/// </summary>
internal static class FuzzMode
{
    public static int Run(string[] arguments)
    {
        int declarations = arguments is [var count, ..] ? int.Parse(count, CultureInfo.InvariantCulture) : 20_000;
        ulong seed = ulong.Parse(ValueOf(arguments, "--seed") ?? "1", CultureInfo.InvariantCulture);
        var clock = Stopwatch.StartNew();
        FuzzReport report = Fuzzer.Run(new FuzzOptions(declarations, seed)
        {
            First = int.Parse(ValueOf(arguments, "--from") ?? "0", CultureInfo.InvariantCulture),
            Progress = (done, report) => Console.WriteLine(
                $"{clock.Elapsed:hh\\:mm\\:ss}  {done:N0} of {declarations:N0} declarations, {report.Networks:N0} networks, {report.Defects.Count} failures"),
        });
        Show(report, clock.Elapsed);
        if (report.Defects.Count == 0)
        {
            return 0;
        }

        string folder = Directory.CreateTempSubdirectory($"nasdsl-fuzz-{seed}-").FullName;
        foreach (Defect defect in report.Defects)
        {
            string problem = string.Join('\n', defect.Problem.Split('\n').Select(static line => "// " + line.TrimEnd('\r')));
            File.WriteAllText(Path.Combine(folder, $"{defect.Number}.cs"), $"{problem}\n{defect.Source}");
        }

        Console.WriteLine($"The sources of the {report.Defects.Count} failures are in {folder}");
        return 1;
    }

    private static string? ValueOf(string[] arguments, string option) =>
        Array.IndexOf(arguments, option) is >= 0 and var at ? arguments[at + 1] : null;

    private static void Show(FuzzReport report, TimeSpan time)
    {
        (string Name, long Value)[] rows =
        [
            ("declarations", report.Declarations),
            ("  of which mutated", report.Mutated),
            ("accepted", report.Accepted),
            ("refused by a rule of the language", report.Refused),
            ("refused by the compiler alone", report.NotCSharp),
            ("spaces run", report.Spaces),
            ("  of which with networks", report.NetworkSpaces),
            ("  of which derive from another space", report.DerivedSpaces),
            ("networks built, run in training and evaluation", report.Networks),
            ("architectures too large to build here", report.TooLarge),
            ("paths of supernets and mixtures run", report.Paths),
            ("failures in libtorch that did not come again", report.Unrepeated),
            ("failures of modules that a file declares itself", report.OwnModules),
            ("FAILURES", report.Defects.Count),
        ];
        Console.WriteLine();
        foreach ((string name, long value) in rows)
        {
            Console.WriteLine($"{name,-50}{value,12:N0}");
        }

        Console.WriteLine($"{"time",-50}{time,12:hh\\:mm\\:ss}");
        Console.WriteLine();
        Console.WriteLine("Files that each rule refused:");
        foreach (string line in report.Rules.Select(static rule => $"{rule.Key} {rule.Value,5:N0}").Chunk(8).Select(static row => string.Join("   ", row)))
        {
            Console.WriteLine(line);
        }
    }
}
