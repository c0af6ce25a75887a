using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NasDsl.Generators.Declaration;
using NasDsl.Generators.Emission;
using NasDsl.Generators.Model;
using NasDsl.Generators.Validation;

namespace NasDsl.Generators.Diagnostics;

/// <summary>
/// Says at a space's name how large it is and what its networks cost. An analyzer of its own: where its one rule is not switched on, the compiler does not
/// run it, and nothing is counted.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SpaceSizeAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [BoundRules.Size];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSymbolAction(static symbol => Analyze(symbol), SymbolKind.NamedType);
    }

    private static void Analyze(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (!AttributeReader.IsSpace(type))
        {
            return;
        }

        string? summary = InvariantCulture.Run((type, context), static x => SpaceVerdict.Of(
            SpaceReader.Read(x.type, x.context.Compilation, x.context.CancellationToken)).Model is SpaceModel model
                ? SpaceSummary.Of(TokenLayout.Of(model))
                : null);
        if (summary is not null)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                BoundRules.Size, FindingLocator.NameOf(type, context.CancellationToken), type.Name, summary));
        }
    }
}
