using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NasDsl.Generators.Diagnostics;

namespace NasDsl.Generators.Tests;

/// <summary>Runs the analyzers as a build does: over the user's files and the emitted ones.</summary>
internal static class Analysis
{
    /// <summary>The diagnostics of the language's rules, in order of their places.</summary>
    public static async Task<ImmutableArray<Diagnostic>> Of(Compilation compilation)
    {
        CompilationWithAnalyzers analysis = compilation.WithAnalyzers([new SearchSpaceAnalyzer(), new CapabilityAnalyzer()]);
        ImmutableArray<Diagnostic> found = await analysis.GetAnalyzerDiagnosticsAsync();
        return [.. found.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start).ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal)];
    }
}
