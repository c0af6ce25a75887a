using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NasDsl.Generators.Declaration;
using NasDsl.Generators.Model;
using NasDsl.Generators.Validation;

namespace NasDsl.Generators.Diagnostics;

/// <summary>
/// Shows what is wrong with the declaration of a space, or of an enum of operations. An analyzer and not the generator, because editors run analyzers at
/// every keystroke and generators often on save only, and because what an analyzer says can be suppressed.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SearchSpaceAnalyzer : DiagnosticAnalyzer
{
    /// <summary>The diagnostic's property that tells a code fix what is to stand at its place.</summary>
    internal const string ReplacementProperty = "Replacement";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => Rules.All;

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
        Findings? findings = InvariantCulture.Run((type, context), static x => Judge(x.type, x.context));
        foreach (Finding finding in findings?.Items ?? [])
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Rules.Of(finding.Rule), FindingLocator.Find(type, finding.Path, context.CancellationToken), PropertiesOf(finding),
                MessageArguments(finding.Arguments)));
        }
    }

    private static Findings? Judge(INamedTypeSymbol type, SymbolAnalysisContext context)
    {
        if (type.TypeKind == TypeKind.Enum)
        {
            CandidateSetDeclaration set = CandidateSetReader.Read(type, context.Compilation, user: null, root: null);
            var findings = new Findings();
            if (set.HasOperations)
            {
                CandidateSetValidation.Check(set, findings);
            }

            return findings;
        }

        return AttributeReader.IsSpace(type) || AttributeReader.IsBlock(type)
            ? SpaceValidator.Validate(SpaceReader.Read(type, context.Compilation, context.CancellationToken))
            : JudgeOther(type, context);
    }

    /// <summary>A partial type that is no space and declares a decision.</summary>
    private static Findings? JudgeOther(INamedTypeSymbol type, SymbolAnalysisContext context)
    {
        if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct or TypeKind.Interface))
        {
            return null;
        }

        foreach (ISymbol member in type.GetMembers())
        {
            if (member is IMethodSymbol method && ConstraintReader.Read(method) is ConstraintDeclaration constraint)
            {
                var findings = new Findings();
                findings.Add(BoundRules.ConstraintElsewhere, new(constraint.Name), constraint.Name, type.Name);
                return findings;
            }

            if (member is IPropertySymbol property && Decided(property) is string decided && TypeReader.IsPartial(type, context.CancellationToken))
            {
                var findings = new Findings();
                findings.Add(DeclarationRules.NotASpace, FindingPath.Type, type.Name, member.Name, decided);
                return findings;
            }
        }

        return null;
    }

    /// <summary>What makes a property one of a space's, as a message names it; null where nothing does.</summary>
    private static string? Decided(IPropertySymbol property)
    {
        foreach (AttributeData data in property.GetAttributes())
        {
            if (AttributeReader.NameOf(data) is string name
                && (AttributeNames.IsDecision(name) || AttributeNames.IsSize(name) || name == AttributeNames.When))
            {
                return $"[{name}]";
            }
        }

        return property is { IsPartialDefinition: true, PartialImplementationPart: null } && PropertyReader.BlockOf(property.Type) is not null
            ? "'partial'"
            : null;
    }

    private static ImmutableDictionary<string, string?> PropertiesOf(Finding finding) => finding.Replacement is null
        ? ImmutableDictionary<string, string?>.Empty
        : ImmutableDictionary<string, string?>.Empty.Add(ReplacementProperty, finding.Replacement);

    private static object[] MessageArguments(EquatableArray<string> arguments)
    {
        var boxed = new object[arguments.Count];
        for (int i = 0; i < boxed.Length; i++)
        {
            boxed[i] = arguments[i];
        }

        return boxed;
    }
}
