using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using NasDsl.Generators.Declaration;
using NasDsl.Generators.Model;

namespace NasDsl.Generators.Tests.Counting;

/// <summary>Declarations, compiled together and loaded, each with the model that the generator made of it.</summary>
internal sealed class CompiledSpaces : IDisposable
{
    private readonly AssemblyLoadContext _context = new("small spaces", isCollectible: true);

    private CompiledSpaces(IReadOnlyList<(SpaceModel Model, Type Type)> spaces) => Spaces = spaces;

    /// <summary>The valid ones.</summary>
    public IReadOnlyList<(SpaceModel Model, Type Type)> Spaces { get; private set; }

    /// <summary>Compiles the files; those whose space is invalid are left out.</summary>
    /// <param name="files">Each with one space of the namespace <c>Small</c>.</param>
    /// <param name="names">The spaces' names.</param>
    public static CompiledSpaces Of(IReadOnlyList<string> files, IReadOnlyList<string> names)
    {
        GeneratorRun run = GeneratorRun.Of(TestCompilation.Create(files, withTorch: false));
        using var image = new MemoryStream();
        var emitted = run.Output.Emit(image);
        Assert.That(emitted.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error), Is.Empty);
        image.Position = 0;
        var compiled = new CompiledSpaces([]);
        Assembly assembly = compiled._context.LoadFromStream(image);
        var spaces = new List<(SpaceModel, Type)>();
        foreach (string name in names)
        {
            if (!run.Sources.ContainsKey($"{name}.Invalid.g.cs"))
            {
                INamedTypeSymbol symbol = run.Output.GetTypeByMetadataName("Small." + name)!;
                spaces.Add((ModelBuilder.Build(SpaceReader.Read(symbol, run.Output, default))!, assembly.GetType("Small." + name, throwOnError: true)!));
            }
        }

        compiled.Spaces = spaces;
        return compiled;
    }

    /// <summary>Unloads them.</summary>
    public void Dispose() => _context.Unload();
}
