using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NasDsl.Generators.Tests;

/// <summary>Compilations of a user's project, with .NET 10, TorchSharp and NasDsl as references.</summary>
internal static class TestCompilation
{
    /// <summary>How the user's files are parsed: documentation comments are compiled, as where a project writes a documentation file.</summary>
    public static CSharpParseOptions ParseOptions { get; } = new(LanguageVersion.CSharp14, DocumentationMode.Diagnose);

    private static readonly MetadataReference[] _language = [.. Net100.References.All, Of<SearchSpaceAttribute>()];

    private static readonly MetadataReference[] _torch = [Of<NasDsl.Torch.BuildOptions>(), Of<TorchSharp.torch.Tensor>()];

    // As the SDK does: TorchSharp was built against an earlier System.Runtime.
    private static readonly Dictionary<string, ReportDiagnostic> _asTheSdk = new()
    {
        ["CS1701"] = ReportDiagnostic.Suppress,
        ["CS1702"] = ReportDiagnostic.Suppress,
    };

    /// <summary>A library of these files.</summary>
    public static CSharpCompilation Of(params string[] sources) => Create(sources);

    /// <summary>A library.</summary>
    /// <param name="sources">Its files.</param>
    /// <param name="nullable">What the project says about nullable references.</param>
    /// <param name="withTorch">Whether it references NasDsl.Torch.</param>
    /// <param name="name">The assembly's name.</param>
    /// <param name="references">Further references.</param>
    public static CSharpCompilation Create(
        IReadOnlyList<string> sources, NullableContextOptions nullable = NullableContextOptions.Enable, bool withTorch = true,
        string name = "User", IEnumerable<MetadataReference>? references = null)
    {
        IEnumerable<SyntaxTree> trees = sources.Select((text, i) => Parse(text, $"File{i}.cs"));
        CSharpCompilationOptions options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: nullable)
            .WithWarningLevel(9999)
            .WithSpecificDiagnosticOptions(_asTheSdk);
        return CSharpCompilation.Create(name, trees, [.. _language, .. withTorch ? _torch : [], .. references ?? []], options);
    }

    /// <summary>A compilation as other projects see it once it is an assembly.</summary>
    public static PortableExecutableReference Compiled(CSharpCompilation compilation)
    {
        using var image = new MemoryStream();
        Assert.That(compilation.Emit(image).Success, Is.True);
        return MetadataReference.CreateFromImage(image.ToArray());
    }

    /// <summary>Parses one file.</summary>
    public static SyntaxTree Parse(string text, string path = "File0.cs") => CSharpSyntaxTree.ParseText(text, ParseOptions, path);

    private static MetadataReference Of<T>() => MetadataReference.CreateFromFile(typeof(T).Assembly.Location);
}
