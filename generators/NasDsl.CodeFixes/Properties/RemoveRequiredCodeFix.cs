using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NasDsl.CodeFixes.Editing;
using NasDsl.Generators.Diagnostics;

namespace NasDsl.CodeFixes.Properties;

/// <summary>Lets a decision with a condition be left out of an initializer.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveRequiredCodeFix)), Shared]
public sealed class RemoveRequiredCodeFix : SpaceCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [ConditionRules.RequiredConditional.Id];

    private protected override Mend? Find(Mistake mistake) =>
        mistake.Node is PropertyDeclarationSyntax property ? Removal.OfModifier(property, SyntaxKind.RequiredKeyword) : null;
}
