using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using NasDsl.Generators.Declaration;
using NasDsl.Generators.Model;

namespace NasDsl.Generators.Diagnostics;

/// <summary>
/// Says why a space does not fit a type parameter that asks for a capability, such as <c>new Darts&lt;FashionSpace&gt;(…)</c>. The compiler refuses that
/// too, but cannot know which member of the space is the reason.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CapabilityAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [UsageRules.MissingCapability];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSyntaxNodeAction(static node => Analyze(node), SyntaxKind.GenericName);
    }

    private static void Analyze(SyntaxNodeAnalysisContext context)
    {
        SeparatedSyntaxList<TypeSyntax> arguments = ((GenericNameSyntax)context.Node).TypeArgumentList.Arguments;
        for (int i = 0; i < arguments.Count; i++)
        {
            if (context.SemanticModel.GetTypeInfo(arguments[i], context.CancellationToken).Type is INamedTypeSymbol { IsRecord: true } space
                && AttributeReader.IsSpace(space)
                && MissingCapability(context, space, i) is string missing)
            {
                SpaceModel? model = InvariantCulture.Run((space, context), static x => ModelBuilder.Build(
                    SpaceReader.Read(x.space, x.context.SemanticModel.Compilation, x.context.CancellationToken)));
                if (model is not null)
                {
                    context.ReportDiagnostic(Diagnostic.Create(
                        UsageRules.MissingCapability, arguments[i].GetLocation(), space.Name, $"{missing}<{space.Name}>",
                        Capabilities.WhyNot(model, missing)));
                }
            }
        }
    }

    /// <summary>The first capability that the type parameter with this number asks for and the space lacks, or null.</summary>
    private static string? MissingCapability(SyntaxNodeAnalysisContext context, INamedTypeSymbol space, int ordinal)
    {
        ImmutableArray<ITypeParameterSymbol> parameters = SymbolOf(context) switch
        {
            IMethodSymbol { MethodKind: MethodKind.Constructor } constructor => constructor.ContainingType.TypeParameters,
            IMethodSymbol method => method.TypeParameters,
            INamedTypeSymbol type => type.TypeParameters,
            _ => [],
        };
        if (ordinal >= parameters.Length)
        {
            return null;
        }

        foreach (ITypeSymbol constraint in parameters[ordinal].ConstraintTypes)
        {
            if (constraint is INamedTypeSymbol { TypeKind: TypeKind.Interface } capability && IsCapability(capability)
                && !Implements(space, capability))
            {
                return capability.Name;
            }
        }

        return null;
    }

    /// <summary>What the generic name means, or would mean if its arguments fitted.</summary>
    private static ISymbol? SymbolOf(SyntaxNodeAnalysisContext context)
    {
        SymbolInfo info = context.SemanticModel.GetSymbolInfo(context.Node, context.CancellationToken);
        return info.Symbol ?? info.CandidateSymbols.FirstOrDefault()
            ?? context.SemanticModel.GetMemberGroup(context.Node, context.CancellationToken).FirstOrDefault();
    }

    private static bool IsCapability(INamedTypeSymbol type) =>
        type.Name is "IDiscrete" or "IFinite" or "INetworkCost" or "INetworkSpace" or "IPathSpace" or "IRelaxableSpace" or "IStackedSpace"
        && (Names.IsOfTheLanguage(type)
            || type.ContainingNamespace is { Name: "Torch", ContainingNamespace: { Name: "NasDsl", ContainingNamespace.IsGlobalNamespace: true } });

    private static bool Implements(INamedTypeSymbol space, INamedTypeSymbol capability)
    {
        foreach (INamedTypeSymbol candidate in space.AllInterfaces)
        {
            if (SymbolEqualityComparer.Default.Equals(candidate.OriginalDefinition, capability.OriginalDefinition))
            {
                return true;
            }
        }

        return false;
    }
}
