using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NasDsl.CodeFixes.Editing;
using NasDsl.Generators.Diagnostics;

namespace NasDsl.CodeFixes.Properties;

/// <summary>Makes a static decision one of the architecture.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveStaticCodeFix)), Shared]
public sealed class RemoveStaticCodeFix : SpaceCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DeclarationRules.PropertyAccessors.Id];

    private protected override Mend? Find(Mistake mistake) =>
        mistake.Node is PropertyDeclarationSyntax property ? Removal.OfModifier(property, SyntaxKind.StaticKeyword) : null;
}
