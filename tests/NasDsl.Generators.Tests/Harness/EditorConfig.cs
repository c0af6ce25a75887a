using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace NasDsl.Generators.Tests;

/// <summary>An <c>.editorconfig</c> as the compiler reads it: what it says about the severity of rules.</summary>
internal sealed class EditorConfig(string text) : SyntaxTreeOptionsProvider
{
    private readonly AnalyzerConfigSet _set = AnalyzerConfigSet.Create(
        ImmutableArray.Create(AnalyzerConfig.Parse(text, "/project/.editorconfig")));

    /// <summary>The compilation in a folder with this file.</summary>
    public Compilation ApplyTo(Compilation compilation) => compilation.WithOptions(compilation.Options.WithSyntaxTreeOptionsProvider(this));

    /// <inheritdoc/>
    public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) => GeneratedKind.Unknown;

    /// <inheritdoc/>
    public override bool TryGetDiagnosticValue(
        SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
        _set.GetOptionsForSourcePath("/project/" + tree.FilePath).TreeOptions.TryGetValue(diagnosticId, out severity);

    /// <inheritdoc/>
    public override bool TryGetGlobalDiagnosticValue(string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity)
    {
        severity = ReportDiagnostic.Default;
        return false;
    }
}
