using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NasDsl.CodeFixes.Editing;
using NasDsl.Generators.Declaration;
using NasDsl.Generators.Diagnostics;

namespace NasDsl.CodeFixes.Properties;

/// <summary>Makes the private decisions of a base protected, so that the spaces that inherit them can read them.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(WidenReachCodeFix)), Shared]
public sealed class WidenReachCodeFix : SpaceCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DeclarationRules.OutOfReach.Id];

    private protected override Mend? Find(Mistake mistake)
    {
        if (mistake.Enclosing<BaseTypeSyntax>() is not { } written
            || mistake.Model.GetTypeInfo(written.Type, mistake.Cancellation).Type is not INamedTypeSymbol parent)
        {
            return null;
        }

        for (INamedTypeSymbol? type = parent; type is not null; type = type.BaseType)
        {
            PropertyDeclarationSyntax[] hidden = [.. type.GetMembers().OfType<IPropertySymbol>()
                .Where(property => property.DeclaredAccessibility == Accessibility.Private && property.GetAttributes().Any(IsDecision))
                .Select(property => property.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(mistake.Cancellation))
                .OfType<PropertyDeclarationSyntax>()];
            if (hidden.Length == 0)
            {
                continue;
            }

            SyntaxTree tree = hidden[0].SyntaxTree;
            hidden = [.. hidden.Where(property => property.SyntaxTree == tree)];
            string names = string.Join(" and ", hidden.Select(property => $"'{property.Identifier.ValueText}'"));
            ImmutableArray<TextChange> changes = [.. hidden.Select(Change)];
            return new($"Make {names} of '{type.Name}' protected", changes) { Tree = tree };
        }

        return null;
    }

    private static bool IsDecision(AttributeData attribute) =>
        AttributeReader.NameOf(attribute) is string name && AttributeNames.IsDecision(name);

    private static TextChange Change(PropertyDeclarationSyntax property)
    {
        foreach (SyntaxToken modifier in property.Modifiers)
        {
            if (modifier.IsKind(SyntaxKind.PrivateKeyword))
            {
                return new(modifier.Span, "protected");
            }
        }

        return Insertion.At(property.Modifiers.Count > 0 ? property.Modifiers[0].SpanStart : property.Type.SpanStart, "protected ");
    }
}
