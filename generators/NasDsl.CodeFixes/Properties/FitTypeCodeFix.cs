using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NasDsl.CodeFixes.Editing;
using NasDsl.Generators.Declaration;
using NasDsl.Generators.Diagnostics;

namespace NasDsl.CodeFixes.Properties;

/// <summary>
/// Makes decision and type agree: <c>[Layers]</c> and <c>[Cell]</c> say what the type must be, and for <c>[Choice]</c> the type says what the decision is.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(FitTypeCodeFix)), Shared]
public sealed class FitTypeCodeFix : SpaceCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DeclarationRules.WrongType.Id];

    private protected override Mend? Find(Mistake mistake)
    {
        if (mistake.Enclosing<AttributeSyntax>() is not { } attribute || mistake.Enclosing<PropertyDeclarationSyntax>() is not { } property
            || mistake.Model.GetDeclaredSymbol(property, mistake.Cancellation) is not { } symbol)
        {
            return null;
        }

        switch (new Arguments(attribute, mistake.Model).Name)
        {
            case (AttributeNames.Layers or AttributeNames.Cell) and var name when ElementOf(symbol.Type, property.Type) is SyntaxNode element:
                string type = $"{mistake.Name(name, property.Type.SpanStart)}<{element}>";
                return new($"Change the type of '{symbol.Name}' to '{type}'", Insertion.InPlaceOf(property.Type, type));
            case AttributeNames.Choice when attribute.ArgumentList is null or { Arguments.Count: 0 }
                && DecisionOfType.Find(symbol.Type, mistake, attribute.SpanStart) is string decision:
                return new($"Change [Choice] to [{decision}]", Insertion.InPlaceOf(attribute, decision));
            default:
                return null;
        }
    }

    /// <summary>The candidate set by itself or inside of the other container, or null where there is none.</summary>
    private static SyntaxNode? ElementOf(ITypeSymbol type, TypeSyntax syntax) => type switch
    {
        { TypeKind: TypeKind.Enum } => DecisionOfType.IsCandidateSet(type) ? syntax : null,
        INamedTypeSymbol { TypeArguments: [{ TypeKind: TypeKind.Enum } element] } =>
            DecisionOfType.IsCandidateSet(element) && syntax.DescendantNodesAndSelf() is var nodes ? TypeArgument(nodes) : null,
        _ => null,
    };

    private static SyntaxNode? TypeArgument(System.Collections.Generic.IEnumerable<SyntaxNode> nodes)
    {
        foreach (SyntaxNode node in nodes)
        {
            if (node is GenericNameSyntax { TypeArgumentList.Arguments: [var only] })
            {
                return only;
            }
        }

        return null;
    }
}
