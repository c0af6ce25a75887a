using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NasDsl.CodeFixes.Editing;
using NasDsl.Generators.Diagnostics;

namespace NasDsl.CodeFixes.Properties;

/// <summary>Removes the body that the user wrote for a decision: the part of the property beside its declaration.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveImplementationCodeFix)), Shared]
public sealed class RemoveImplementationCodeFix : SpaceCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DeclarationRules.PropertyImplemented.Id];

    private protected override Mend? Find(Mistake mistake) => mistake.Enclosing<PropertyDeclarationSyntax>() is { } property
        && !property.Modifiers.Any(SyntaxKind.ExternKeyword)
        ? new($"Remove the implementing part of '{property.Identifier.ValueText}'", Removal.OfMember(property))
        : null;
}
