using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NasDsl.Generators.Diagnostics;

namespace NasDsl.Generators.Tests;

/// <summary>Runs the analyzers as a build does: over the user's files and the emitted ones.</summary>
internal static class Analysis
{
    /// <summary>The diagnostics of the language's rules, in order of their places.</summary>
    /// <param name="compilation">What is compiled.</param>
    /// <param name="enabled">A rule that is off by default and is switched on as a warning, or null.</param>
    public static async Task<ImmutableArray<Diagnostic>> Of(Compilation compilation, string? enabled = null)
    {
        if (enabled is not null)
        {
            compilation = compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions(
                compilation.Options.SpecificDiagnosticOptions.SetItem(enabled, ReportDiagnostic.Warn)));
        }

        CompilationWithAnalyzers analysis = compilation.WithAnalyzers(
            [new SearchSpaceAnalyzer(), new CapabilityAnalyzer(), new UnreadDecisionAnalyzer()]);
        ImmutableArray<Diagnostic> found = await analysis.GetAnalyzerDiagnosticsAsync();
        return [.. found.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start).ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal)];
    }
}
