using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NasDsl.Generators.Tests;

/// <summary>Holds emitted code to compile without a word, wherever a user's project may stand.</summary>
internal static class CleanOutput
{
    /// <summary>Compiles the files with nullable references on and off, with and without NasDsl.Torch where they do not name TorchSharp themselves.</summary>
    /// <param name="what">What the files are about, for messages.</param>
    /// <param name="sources">The files.</param>
    public static void Check(string what, params string[] sources)
    {
        foreach (NullableContextOptions nullable in (NullableContextOptions[])[NullableContextOptions.Enable, NullableContextOptions.Disable])
        {
            foreach (bool withTorch in (bool[])[true, false])
            {
                if (withTorch || !sources.Any(static source => source.Contains("TorchSharp;")))
                {
                    Check(what, TestCompilation.Create(sources, nullable, withTorch));
                }
            }
        }
    }

    private static void Check(string what, CSharpCompilation compilation)
    {
        GeneratorRun run = GeneratorRun.Of(compilation);
        ImmutableArray<Diagnostic> diagnostics = run.CompilerDiagnostics;
        Assert.That(diagnostics, Is.Empty, $"{what}\n{string.Join('\n', diagnostics.Take(5).Select(Show))}");
        Assert.That(run.Sources.Keys, Has.None.EndsWith("Invalid.g.cs"), what);
    }

    private static string Show(Diagnostic diagnostic) =>
        $"{diagnostic}: {diagnostic.Location.SourceTree?.GetText().Lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line]}";
}
