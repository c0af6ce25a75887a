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

/// <summary>Makes the private decisions and constraints of a base protected, so that the spaces that inherit them can use them.</summary>
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
            MemberDeclarationSyntax[] hidden = [.. type.GetMembers()
                .Where(member => member.DeclaredAccessibility == Accessibility.Private && member.GetAttributes().Any(IsInherited))
                .Select(member => member.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(mistake.Cancellation))
                .OfType<MemberDeclarationSyntax>()];
            if (hidden.Length == 0)
            {
                continue;
            }

            SyntaxTree tree = hidden[0].SyntaxTree;
            hidden = [.. hidden.Where(member => member.SyntaxTree == tree)];
            string names = string.Join(" and ", hidden.Select(member => $"'{NameOf(member)}'"));
            ImmutableArray<TextChange> changes = [.. hidden.Select(Change)];
            return new($"Make {names} of '{type.Name}' protected", changes) { Tree = tree };
        }

        return null;
    }

    private static bool IsInherited(AttributeData attribute) =>
        AttributeReader.NameOf(attribute) is string name && (AttributeNames.IsDecision(name) || name == AttributeNames.Constraint);

    private static string NameOf(MemberDeclarationSyntax member) => member switch
    {
        PropertyDeclarationSyntax property => property.Identifier.ValueText,
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        _ => "",
    };

    private static TextChange Change(MemberDeclarationSyntax member)
    {
        foreach (SyntaxToken modifier in member.Modifiers)
        {
            if (modifier.IsKind(SyntaxKind.PrivateKeyword))
            {
                return new(modifier.Span, "protected");
            }
        }

        // A decision is partial and a constraint static, so that there is a modifier.
        return Insertion.At(member.Modifiers[0].SpanStart, "protected ");
    }
}
