using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NasDsl.CodeFixes.Editing;
using NasDsl.Generators.Declaration;
using NasDsl.Generators.Diagnostics;

namespace NasDsl.CodeFixes.Types;

/// <summary>Adds <c>[SearchSpace]</c> to a type with decisions.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MakeSpaceCodeFix)), Shared]
public sealed class MakeSpaceCodeFix : SpaceCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DeclarationRules.NotASpace.Id];

    private protected override Mend? Find(Mistake mistake)
    {
        TypeDeclarationSyntax? type = mistake.Enclosing<TypeDeclarationSyntax>();
        if (type is not (ClassDeclarationSyntax or RecordDeclarationSyntax { ClassOrStructKeyword.RawKind: not (int)SyntaxKind.StructKeyword })
            || type.Modifiers.Any(SyntaxKind.StaticKeyword))
        {
            return null;
        }

        string title = $"Add [SearchSpace] to '{type.Identifier.ValueText}'";
        string attribute = mistake.Name(AttributeNames.SearchSpace, type.SpanStart);
        var insertion = type.AttributeLists is [{ Attributes: [var first, ..] }, ..]
            ? Insertion.At(first.SpanStart, attribute + ", ")
            : Insertion.At(type.SpanStart, $"[{attribute}]{mistake.LineBreak}{Layout.Indentation(type)}");
        return type is ClassDeclarationSyntax plain ? new(title, insertion, MakeRecordCodeFix.Change(plain)) : new(title, insertion);
    }
}
