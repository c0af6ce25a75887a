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

/// <summary>Makes an accessor of a decision what it must be: <c>init</c> where it is <c>set</c>, and as accessible as the property.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UseInitCodeFix)), Shared]
public sealed class UseInitCodeFix : SpaceCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DeclarationRules.PropertyAccessors.Id];

    private protected override Mend? Find(Mistake mistake)
    {
        if (mistake.Node is not AccessorDeclarationSyntax { Parent: AccessorListSyntax list, Body: null, ExpressionBody: null } accessor
            || mistake.Enclosing<PropertyDeclarationSyntax>() is not { } property || property.Modifiers.Any(SyntaxKind.StaticKeyword))
        {
            // A static property has no 'init' and must be mended first.
            return null;
        }

        string before = string.Join(" ", accessor.Modifiers) + (accessor.Modifiers.Count > 0 ? " " : "") + accessor.Keyword.ValueText;
        string after = accessor.IsKind(SyntaxKind.GetAccessorDeclaration) ? "get" : "init";
        int start = accessor.Modifiers.Count > 0 ? accessor.Modifiers[0].SpanStart : accessor.Keyword.SpanStart;
        var change = new TextChange(TextSpan.FromBounds(start, accessor.Keyword.Span.End), after);
        return AddAccessorCodeFix.Missing(list, after) is TextChange missing
            ? new($"Change '{before}' to '{after}'", change, missing)
            : new($"Change '{before}' to '{after}'", change);
    }
}
