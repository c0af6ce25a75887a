using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NasDsl.CodeFixes.Editing;
using NasDsl.Generators.Diagnostics;

namespace NasDsl.CodeFixes.Operations;

/// <summary>Gives a candidate a number that no other has: the one above all.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(OwnNumberCodeFix)), Shared]
public sealed class OwnNumberCodeFix : SpaceCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [OperationRules.DuplicateCandidate.Id];

    private protected override Mend? Find(Mistake mistake)
    {
        if (mistake.Enclosing<EnumMemberDeclarationSyntax>() is not { Parent: EnumDeclarationSyntax set } member
            || mistake.Model.GetDeclaredSymbol(set, mistake.Cancellation) is not { } symbol)
        {
            return null;
        }

        decimal greatest = symbol.GetMembers().OfType<IFieldSymbol>()
            .Max(field => System.Convert.ToDecimal(field.ConstantValue, System.Globalization.CultureInfo.InvariantCulture));
        string number = (greatest + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
        return new(
            $"Give '{member.Identifier.ValueText}' the number {number}",
            member.EqualsValue is { Value: var value } ? Insertion.InPlaceOf(value, number) : Insertion.At(member.Identifier.Span.End, " = " + number));
    }
}
