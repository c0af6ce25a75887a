using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NasDsl.CodeFixes.Editing;
using NasDsl.Generators.Diagnostics;

namespace NasDsl.CodeFixes.Operations;

/// <summary>Gives a member of a candidate set the operation that its name suggests.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddOperationCodeFix)), Shared]
public sealed class AddOperationCodeFix : SpaceCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [OperationRules.MissingOperation.Id];

    private protected override Mend? Find(Mistake mistake)
    {
        if (mistake.Enclosing<EnumMemberDeclarationSyntax>() is not { Parent: EnumDeclarationSyntax set } member)
        {
            return null;
        }

        string name = member.Identifier.ValueText;
        string operation = OperationOfName.FindOrPlain(name, Candidates.Operations(set));
        return new(
            $"Add [{operation}] to '{name}'", Insertion.At(member.Identifier.SpanStart, $"[{mistake.Name(operation, member.SpanStart)}] "));
    }
}
