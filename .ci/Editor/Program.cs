using System.Composition.Hosting;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

// Loads every assembly of a package's analyzers/dotnet/cs as an editor does and counts what it finds; 1 where something fails to load or is missing.
var loader = new FolderLoader();
int analyzers = 0;
int generators = 0;
int failures = 0;
var assemblies = new List<Assembly>();
string[] files = Directory.GetFiles(args[0], "*.dll");
foreach (string file in files)
{
    loader.AddDependencyLocation(file);
}

foreach (string file in files)
{
    var reference = new AnalyzerFileReference(file, loader);
    reference.AnalyzerLoadFailed += (_, failure) =>
    {
        // An assembly of code fixes alone has none; a compiler passes it over in silence.
        if (failure.ErrorCode != AnalyzerLoadFailureEventArgs.FailureErrorCode.NoAnalyzers)
        {
            failures++;
            Console.WriteLine($"{Path.GetFileName(file)}: {failure.Message}");
        }
    };
    analyzers += reference.GetAnalyzers(LanguageNames.CSharp).Length;
    generators += reference.GetGenerators(LanguageNames.CSharp).Length;
    assemblies.Add(loader.LoadFromPath(file));
}

using CompositionHost host = new ContainerConfiguration().WithAssemblies(assemblies).CreateContainer();
CodeFixProvider[] fixes = [.. host.GetExports<CodeFixProvider>()];
int rules = fixes.SelectMany(fix => fix.FixableDiagnosticIds).Distinct().Count();
Console.WriteLine($"{analyzers} analyzers, {generators} generators, {fixes.Length} code fixes for {rules} rules");
return failures == 0 && analyzers > 0 && generators > 0 && rules >= 15 ? 0 : 1;

/// <summary>Loads from the package's folder, and the compiler's own assemblies from the editor.</summary>
internal sealed class FolderLoader : IAnalyzerAssemblyLoader
{
    private readonly Dictionary<string, string> _paths = [];

    public FolderLoader() => AssemblyLoadContext.Default.Resolving += (context, name) =>
        _paths.TryGetValue(name.Name!, out string? path) ? context.LoadFromAssemblyPath(path) : null;

    public void AddDependencyLocation(string fullPath) => _paths[Path.GetFileNameWithoutExtension(fullPath)] = fullPath;

    public Assembly LoadFromPath(string fullPath) => AssemblyLoadContext.Default.LoadFromAssemblyPath(fullPath);
}
