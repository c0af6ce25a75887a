using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NasDsl.CodeFixes.Editing;
using NasDsl.Generators.Diagnostics;

namespace NasDsl.CodeFixes.Types;

/// <summary>Makes a class with <c>[SearchSpace]</c> a record.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MakeRecordCodeFix)), Shared]
public sealed class MakeRecordCodeFix : SpaceCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DeclarationRules.NotRecord.Id];

    /// <summary>Writes <c>record</c> for <c>class</c>, and <c>partial</c> where that is missing.</summary>
    internal static TextChange Change(ClassDeclarationSyntax type) =>
        new(type.Keyword.Span, type.Modifiers.Any(SyntaxKind.PartialKeyword) ? "record" : "partial record");

    private protected override Mend? Find(Mistake mistake) =>
        mistake.Enclosing<TypeDeclarationSyntax>() is ClassDeclarationSyntax type && !type.Modifiers.Any(SyntaxKind.StaticKeyword)
            ? new($"Make '{type.Identifier.ValueText}' a record", Change(type))
            : null;
}
