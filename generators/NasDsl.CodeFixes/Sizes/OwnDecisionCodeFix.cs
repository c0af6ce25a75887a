using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NasDsl.CodeFixes.Editing;
using NasDsl.Generators.Diagnostics;

namespace NasDsl.CodeFixes.Sizes;

/// <summary>Gives a size that shares a decision with sizes of another kind a decision of its own, between the same values.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(OwnDecisionCodeFix)), Shared]
public sealed class OwnDecisionCodeFix : SpaceCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [EffectRules.TwoMeanings.Id];

    private protected override Mend? Find(Mistake mistake)
    {
        if (SizeDecision.Find(mistake) is not { Property: var decision } || mistake.Enclosing<AttributeSyntax>() is not { } attribute
            || mistake.Enclosing<TypeDeclarationSyntax>() is not { } type
            || mistake.Model.GetDeclaredSymbol(type, mistake.Cancellation) is not { } symbol)
        {
            return null;
        }

        string kind = new Arguments(attribute, mistake.Model).Name ?? "";
        string name = mistake.Enclosing<PropertyDeclarationSyntax>() is { } layer ? layer.Identifier.ValueText + kind : kind + "Channels";
        if (!symbol.GetMembers(name).IsEmpty)
        {
            return null;
        }

        TextSpan inside = TextSpan.FromBounds(decision.Identifier.SpanStart - decision.SpanStart, decision.Identifier.Span.End - decision.SpanStart);
        string copy = decision.ToString().Remove(inside.Start, inside.Length).Insert(inside.Start, name);
        bool isOnItsLine = decision.GetTrailingTrivia().Any(SyntaxKind.EndOfLineTrivia);
        string before = isOnItsLine ? mistake.LineBreak + Layout.Indentation(decision) : " ";
        return new(
            $"Add a decision '{name}'", Insertion.InPlaceOf(mistake.Node, $"nameof({name})"), Insertion.At(decision.Span.End, before + copy));
    }
}
