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

/// <summary>Adds the <c>get</c> or <c>init</c> that a decision lacks.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddAccessorCodeFix)), Shared]
public sealed class AddAccessorCodeFix : SpaceCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DeclarationRules.PropertyAccessors.Id];

    /// <summary>The missing accessor, or null where both are there.</summary>
    /// <param name="list">The accessors.</param>
    /// <param name="other">What one of them is going to be.</param>
    internal static TextChange? Missing(AccessorListSyntax list, string other)
    {
        SyntaxList<AccessorDeclarationSyntax> accessors = list.Accessors;
        return accessors.Count == 0 || accessors.Count > 1 ? null
            : other == "get" ? Insertion.At(accessors[0].Span.End, " init;") : Insertion.At(accessors[0].SpanStart, "get; ");
    }

    private protected override Mend? Find(Mistake mistake)
    {
        // What returns by reference can have no other.
        if (mistake.Node is not PropertyDeclarationSyntax { Type: not RefTypeSyntax, AccessorList: { Accessors: [var only] } list } property
            || only.IsKind(SyntaxKind.SetAccessorDeclaration) || Missing(list, only.Keyword.ValueText) is not TextChange change)
        {
            return null;
        }

        string missing = only.IsKind(SyntaxKind.GetAccessorDeclaration) ? "init" : "get";
        return new($"Add '{missing}' to '{property.Identifier.ValueText}'", change);
    }
}
