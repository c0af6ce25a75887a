using System.Reflection;
using System.Runtime.Loader;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace NasDsl.Export.Tests;

/// <summary>Exported C# files, compiled against .NET and TorchSharp alone and loaded.</summary>
internal sealed class CompiledSources : IDisposable
{
    // That TorchSharp was built for an earlier .NET, which every project's build keeps silent about.
    private static readonly Dictionary<string, ReportDiagnostic> _silent = new() { ["CS1701"] = ReportDiagnostic.Suppress };

    private readonly AssemblyLoadContext _context = new("exported", isCollectible: true);
    private readonly Assembly _assembly;

    /// <summary>Compiles the files into one assembly; what is not C# 12 without warnings fails.</summary>
    public CompiledSources(IEnumerable<string> sources)
    {
        CSharpParseOptions language = new(LanguageVersion.CSharp12);
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Exported",
            sources.Select((source, index) => CSharpSyntaxTree.ParseText(source, language, path: $"Exported{index}.cs")),
            [.. Net100.References.All, MetadataReference.CreateFromFile(typeof(torch).Assembly.Location)],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, specificDiagnosticOptions: _silent));
        using MemoryStream image = new();
        Microsoft.CodeAnalysis.Emit.EmitResult result = compilation.Emit(image);
        IEnumerable<Diagnostic> warnings = result.Diagnostics.Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);
        Assert.That(warnings.Select(static diagnostic => $"{diagnostic}\n{LineOf(diagnostic)}"), Is.Empty);
        image.Position = 0;
        _assembly = _context.LoadFromStream(image);
    }

    /// <summary>A network with the weights of a file.</summary>
    public Module<Tensor, Tensor> Load(string name, string path) =>
        (Module<Tensor, Tensor>)_assembly.GetType(name, throwOnError: true)!.GetMethod("FromFile")!.Invoke(null, [path])!;

    public void Dispose() => _context.Unload();

    private static string LineOf(Diagnostic diagnostic) =>
        diagnostic.Location.SourceTree?.GetText().Lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line].ToString() ?? "";
}
