using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NasDsl.Generators.Tests;

/// <summary>
/// One run of the generator. Whatever a test is about, the harness runs the driver a second time on a clone of the compilation and asserts that nothing
/// came out anew, so that no test can be written beside the cache.
/// </summary>
internal sealed class GeneratorRun
{
    private static readonly string[] _steps =
    [
        .. typeof(TrackingNames).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!),
    ];

    private GeneratorRun(GeneratorDriver driver, CSharpCompilation input)
    {
        Driver = driver.RunGeneratorsAndUpdateCompilation(input, out Compilation output, out _);
        Output = (CSharpCompilation)output;
        Result = Driver.GetRunResult().Results.Single();
    }

    /// <summary>The driver after the run, for another one.</summary>
    public GeneratorDriver Driver { get; }

    /// <summary>The user's compilation and the emitted files.</summary>
    public CSharpCompilation Output { get; }

    /// <summary>What the driver tells about the run.</summary>
    public GeneratorRunResult Result { get; }

    /// <summary>The emitted texts by file name.</summary>
    public IReadOnlyDictionary<string, string> Sources => Result.GeneratedSources.ToDictionary(
        source => source.HintName, source => source.SourceText.ToString());

    /// <summary>
    /// What the compiler says about the user's files and the emitted ones; hidden remarks apart, and the documentation that the user's own members lack.
    /// </summary>
    public ImmutableArray<Diagnostic> CompilerDiagnostics =>
    [
        .. Output.GetDiagnostics().Where(diagnostic => diagnostic.Severity > DiagnosticSeverity.Info
            && !(diagnostic.Id == "CS1591" && diagnostic.Location.SourceTree!.FilePath.StartsWith("File", StringComparison.Ordinal))),
    ];

    /// <summary>Runs the generator on these files.</summary>
    public static GeneratorRun Of(params string[] sources) => Of(TestCompilation.Of(sources));

    /// <summary>Runs the generator on a compilation.</summary>
    public static GeneratorRun Of(CSharpCompilation compilation)
    {
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new SearchSpaceGenerator().AsSourceGenerator()],
            parseOptions: TestCompilation.ParseOptions,
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        var first = new GeneratorRun(driver, compilation);
        Assert.That(first.Result.Exception, Is.Null);
        var second = new GeneratorRun(first.Driver, (CSharpCompilation)compilation.Clone());
        second.AssertNothingAnew();
        return first;
    }

    /// <summary>Runs the same driver on an edited compilation.</summary>
    public GeneratorRun Again(CSharpCompilation edited)
    {
        var next = new GeneratorRun(Driver, edited);
        Assert.That(next.Result.Exception, Is.Null);
        return next;
    }

    /// <summary>Asserts that every step came out Unchanged or Cached and that no file was written again.</summary>
    public void AssertNothingAnew()
    {
        using (Assert.EnterMultipleScope())
        {
            foreach (string step in _steps)
            {
                Assert.That(
                    Reasons(step), Is.All.AnyOf(IncrementalStepRunReason.Unchanged, IncrementalStepRunReason.Cached), $"step {step}");
            }

            Assert.That(OutputReasons, Is.All.EqualTo(IncrementalStepRunReason.Cached), "emitted files");
        }
    }

    /// <summary>How the outputs of a step came to be.</summary>
    public IEnumerable<IncrementalStepRunReason> Reasons(string step) =>
        Result.TrackedSteps.TryGetValue(step, out ImmutableArray<IncrementalGeneratorRunStep> runs)
            ? runs.SelectMany(run => run.Outputs).Select(output => output.Reason)
            : [];

    /// <summary>How the emitted files came to be: one reason for each space.</summary>
    public IEnumerable<IncrementalStepRunReason> OutputReasons =>
        Result.TrackedOutputSteps.Values.SelectMany(runs => runs).SelectMany(run => run.Outputs).Select(output => output.Reason);
}
