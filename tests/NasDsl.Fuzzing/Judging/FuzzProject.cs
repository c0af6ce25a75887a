using System.Collections.Immutable;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using NasDsl.Generators;
using NasDsl.Generators.Diagnostics;

namespace NasDsl.Fuzzing;

/// <summary>A user's project, with .NET, TorchSharp and NasDsl as references, and what runs in it: the generator and the analyzers.</summary>
internal static class FuzzProject
{
    private static readonly CSharpParseOptions _parse = new(LanguageVersion.CSharp14, DocumentationMode.Diagnose);

    // As the SDK does: TorchSharp was built against an earlier System.Runtime.
    private static readonly CSharpCompilation _empty = CSharpCompilation.Create(
        "Fuzz",
        references:
        [
            .. Net100.References.All, Of<SearchSpaceAttribute>(), Of<Torch.BuildOptions>(), Of<TorchSharp.torch.Tensor>(), Of<Spaces.GhostConv>(),
        ],
        options: new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, concurrentBuild: false,
            optimizationLevel: OptimizationLevel.Release,
            specificDiagnosticOptions: [new("CS1701", ReportDiagnostic.Suppress), new("CS1702", ReportDiagnostic.Suppress), new("CS1591", ReportDiagnostic.Suppress)]));

    private static readonly ImmutableArray<DiagnosticAnalyzer> _analyzers =
        [.. typeof(SearchSpaceAnalyzer).Assembly.GetTypes()
            .Where(static type => typeof(DiagnosticAnalyzer).IsAssignableFrom(type) && !type.IsAbstract)
            .Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)];

    /// <summary>Whether the generator emitted the file.</summary>
    public static bool IsEmitted(SyntaxTree tree) => tree.FilePath.EndsWith(".g.cs", StringComparison.Ordinal);

    /// <summary>A compilation of these sources, without what is emitted for them.</summary>
    public static CSharpCompilation Compile(IEnumerable<string> sources) => _empty.AddSyntaxTrees(
        sources.Select(static (source, i) => CSharpSyntaxTree.ParseText(source, _parse, $"File{i}.cs", System.Text.Encoding.UTF8)));

    /// <summary>Runs the generator.</summary>
    public static GeneratorRunResult Generate(CSharpCompilation input, out CSharpCompilation output)
    {
        GeneratorDriver driver = CSharpGeneratorDriver.Create([new SearchSpaceGenerator().AsSourceGenerator()], parseOptions: _parse)
            .RunGeneratorsAndUpdateCompilation(input, out Compilation updated, out _);
        output = (CSharpCompilation)updated;
        return driver.GetRunResult().Results[0];
    }

    /// <summary>What the compiler and the analyzers say. An exception in an analyzer is among the diagnostics, as AD0001.</summary>
    public static ImmutableArray<Diagnostic> Diagnose(CSharpCompilation compilation) =>
        compilation.WithAnalyzers(_analyzers).GetAllDiagnosticsAsync().GetAwaiter().GetResult();

    private static MetadataReference Of<T>() => MetadataReference.CreateFromFile(typeof(T).Assembly.Location);
}
