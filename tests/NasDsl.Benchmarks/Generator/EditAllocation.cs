using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using NasDsl.Generators;
using NasDsl.Generators.Diagnostics;
using NasDsl.Generators.Tests;

namespace NasDsl.Benchmarks.Generator;

/// <summary>
/// What one edit allocates, in KB for each space: by the driver with an attribute that nobody uses (the floor), with one that asks for
/// <c>[SearchSpace]</c> and nothing else, and with the generator; and by the analyzers, which look at the whole project here.
/// </summary>
internal static class EditAllocation
{
    private const int Files = 1000;
    private const int Spaces = 100;
    private const int Edits = 5;

    private static readonly (string Name, Func<CSharpCompilation, int, CSharpCompilation> Make)[] _edits =
    [
        ("a method's body in another file", SpaceProject.EditPlainFile),
        ("a member added in another file", SpaceProject.AddPlainMember),
        ("a change of one space", SpaceProject.EditSpace),
    ];

    public static int Run()
    {
        Console.WriteLine($"KB allocated by one edit for each of {Spaces} spaces, in a project of {Files} files (median of {Edits} edits)");
        Console.WriteLine();
        Console.WriteLine($"{"edit",-34}{"floor",10}{"attribute",12}{"generator",12}{"no analyzer",14}{"analyzers",12}");
        foreach ((string name, Func<CSharpCompilation, int, CSharpCompilation> make) in _edits)
        {
            double floor = Driver(new MarkerGenerator("NasDsl.NobodyUsesThisAttribute"), make);
            double attribute = Driver(new MarkerGenerator("NasDsl.SearchSpaceAttribute"), make);
            double generator = Driver(new SearchSpaceGenerator(), make);
            double silent = Analyzers([new SilentAnalyzer()], make);
            double analyzers = Analyzers([new SearchSpaceAnalyzer(), new CapabilityAnalyzer(), new UnreadDecisionAnalyzer()], make);
            Console.WriteLine($"{name,-34}{floor,10:F1}{attribute,12:F1}{generator,12:F1}{silent,14:F1}{analyzers,12:F1}");
        }

        return 0;
    }

    private static double Driver(IIncrementalGenerator generator, Func<CSharpCompilation, int, CSharpCompilation> make)
    {
        CSharpCompilation compilation = SpaceProject.Create(Files, Spaces);
        GeneratorDriver driver = SpaceProject.Driver(generator).RunGenerators(compilation);
        return Median(edit =>
        {
            compilation = make(compilation, edit);
            return Measure(() => driver = driver.RunGenerators(compilation));
        });
    }

    private static double Analyzers(ImmutableArray<DiagnosticAnalyzer> analyzers, Func<CSharpCompilation, int, CSharpCompilation> make)
    {
        CSharpCompilation compilation = SpaceProject.Create(Files, Spaces);
        return Median(edit =>
        {
            // Without the emitted files, whose methods the compiler would bind on the way: it would drown what is measured.
            compilation = make(compilation, edit);
            return Measure(() => _ = compilation.WithAnalyzers(analyzers).GetAnalyzerDiagnosticsAsync().Result);
        });
    }

    private static double Median(Func<int, long> measureEdit)
    {
        // The first is not counted: code is compiled on the way.
        measureEdit(0);
        long[] bytes = [.. Enumerable.Range(1, Edits).Select(measureEdit).Order()];
        return bytes[Edits / 2] / 1024.0 / Spaces;
    }

    private static long Measure(Action action)
    {
        long before = GC.GetTotalAllocatedBytes(precise: true);
        action();
        return GC.GetTotalAllocatedBytes(precise: true) - before;
    }
}
