using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NasDsl.CodeFixes.Editing;
using NasDsl.Generators.Diagnostics;

namespace NasDsl.CodeFixes.Properties;

/// <summary>Makes a decision a partial property, without the body or initializer that such a property cannot have.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MakePropertyPartialCodeFix)), Shared]
public sealed class MakePropertyPartialCodeFix : SpaceCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DeclarationRules.PropertyNotPartial.Id];

    private protected override Mend? Find(Mistake mistake)
    {
        if (mistake.Enclosing<PropertyDeclarationSyntax>() is not { ExplicitInterfaceSpecifier: null } property
            || property.Modifiers.Any(SyntaxKind.AbstractKeyword))
        {
            return null;
        }

        string title = $"Make '{property.Identifier.ValueText}' partial";
        TextChange modifier = Insertion.At(property.Type.SpanStart, "partial ");
        return IsDecision(property)
            ? new(title, modifier)
            : new(title, modifier, new TextChange(TextSpan.FromBounds(property.Identifier.Span.End, property.Span.End), " { get; init; }"));
    }

    /// <summary>Whether nothing follows the name but <c>{ get; init; }</c>.</summary>
    private static bool IsDecision(PropertyDeclarationSyntax property) =>
        property is { Initializer: null, AccessorList.Accessors: [var first, var second] } && IsPlain(first, SyntaxKind.GetAccessorDeclaration)
        && IsPlain(second, SyntaxKind.InitAccessorDeclaration);

    private static bool IsPlain(AccessorDeclarationSyntax accessor, SyntaxKind kind) =>
        accessor is { Body: null, ExpressionBody: null, Modifiers.Count: 0 } && accessor.IsKind(kind);
}
