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
/// Says why a space does not fit a type parameter that asks for a capability, such as <c>new Darts&lt;FashionSpace&gt;(…)</c>, written or inferred. The compiler refuses that
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
        context.RegisterSyntaxNodeAction(static node => AnalyzeName(node), SyntaxKind.GenericName);
        context.RegisterSyntaxNodeAction(static node => AnalyzeCall(node), SyntaxKind.InvocationExpression);
    }

    private static void AnalyzeName(SyntaxNodeAnalysisContext context)
    {
        SeparatedSyntaxList<TypeSyntax> arguments = ((GenericNameSyntax)context.Node).TypeArgumentList.Arguments;
        for (int i = 0; i < arguments.Count; i++)
        {
            if (IsSpace(context.SemanticModel.GetTypeInfo(arguments[i], context.CancellationToken).Type) is { } space)
            {
                Report(context, space, ParametersOf(SymbolOf(context)), i, arguments[i].GetLocation());
            }
        }
    }

    /// <summary>A call whose type arguments are inferred.</summary>
    private static void AnalyzeCall(SyntaxNodeAnalysisContext context)
    {
        var call = (InvocationExpressionSyntax)context.Node;
        SimpleNameSyntax? name = call.Expression switch
        {
            SimpleNameSyntax simple => simple,
            MemberAccessExpressionSyntax access => access.Name,
            MemberBindingExpressionSyntax binding => binding.Name,
            _ => null,
        };
        if (name is not IdentifierNameSyntax || call.ArgumentList.Arguments.Count + (call.Expression is SimpleNameSyntax ? 0 : 1) == 0)
        {
            return;
        }

        // Where an argument does not fit, no symbol is bound.
        SymbolInfo info = context.SemanticModel.GetSymbolInfo(call, context.CancellationToken);
        if (info.Symbol is not null || info.CandidateSymbols.FirstOrDefault() is not IMethodSymbol { IsGenericMethod: true } method)
        {
            return;
        }

        InferredArguments inferred = InferredArguments.Of(method, call, context.SemanticModel, context.CancellationToken);
        for (int i = 0; i < inferred.Parameters.Length; i++)
        {
            if (IsSpace(inferred[i]) is { } space)
            {
                Report(context, space, inferred.Parameters, i, name.GetLocation());
            }
        }
    }

    private static INamedTypeSymbol? IsSpace(ITypeSymbol? type) =>
        type is INamedTypeSymbol { IsRecord: true } space && AttributeReader.IsSpace(space) ? space : null;

    private static void Report(
        SyntaxNodeAnalysisContext context, INamedTypeSymbol space, ImmutableArray<ITypeParameterSymbol> parameters, int ordinal, Location location)
    {
        if (MissingCapability(space, parameters, ordinal) is not string missing)
        {
            return;
        }

        SpaceModel? model = InvariantCulture.Run((space, context), static x => ModelBuilder.Build(
            SpaceReader.Read(x.space, x.context.SemanticModel.Compilation, x.context.CancellationToken)));
        if (model is not null)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                UsageRules.MissingCapability, location, space.Name, $"{missing}<{space.Name}>", Capabilities.WhyNot(model, missing)));
        }
    }

    private static ImmutableArray<ITypeParameterSymbol> ParametersOf(ISymbol? symbol) => symbol switch
    {
        IMethodSymbol { MethodKind: MethodKind.Constructor } constructor => constructor.ContainingType.TypeParameters,
        IMethodSymbol method => method.TypeParameters,
        INamedTypeSymbol type => type.TypeParameters,
        _ => [],
    };

    /// <summary>The first capability that the type parameter with this number asks for and the space lacks, or null.</summary>
    private static string? MissingCapability(INamedTypeSymbol space, ImmutableArray<ITypeParameterSymbol> parameters, int ordinal)
    {
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
        type.Name is "ISearchSpace" or "IDiscrete" or "IFinite" or "ICountable" or "INetworkCost" or "INetworkOperations" or "INetworkSpace" or "IPathSpace" or "IRelaxableSpace" or "IStackedSpace"
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
