using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NasDsl.CodeFixes.Editing;
using NasDsl.Generators.Diagnostics;

namespace NasDsl.CodeFixes.Operations;

/// <summary>Gives a candidate that is the same as another one the operation that its own name suggests, as where a line was copied.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(OperationOfNameCodeFix)), Shared]
public sealed class OperationOfNameCodeFix : SpaceCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [OperationRules.SameOperation.Id];

    private protected override Mend? Find(Mistake mistake) =>
        mistake.Enclosing<AttributeSyntax>() is { } attribute
        && mistake.Enclosing<EnumMemberDeclarationSyntax>() is { Parent: EnumDeclarationSyntax set } member
        && OperationOfName.Find(member.Identifier.ValueText) is string operation && !Candidates.Operations(set).Contains(operation)
            ? new(
                $"Change the operation of '{member.Identifier.ValueText}' to [{operation}]",
                Insertion.InPlaceOf(attribute, mistake.Name(operation, attribute.SpanStart)))
            : null;
}
