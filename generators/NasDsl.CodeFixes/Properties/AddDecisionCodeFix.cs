using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NasDsl.CodeFixes.Editing;
using NasDsl.Generators.Diagnostics;

namespace NasDsl.CodeFixes.Properties;

/// <summary>Makes a partial property the decision that its type suggests.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddDecisionCodeFix)), Shared]
public sealed class AddDecisionCodeFix : SpaceCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DeclarationRules.NoDecision.Id, ConditionRules.Unconditional.Id];

    private protected override Mend? Find(Mistake mistake)
    {
        if (mistake.Enclosing<PropertyDeclarationSyntax>() is not { } property || !property.Modifiers.Any(SyntaxKind.PartialKeyword)
            || mistake.Model.GetDeclaredSymbol(property, mistake.Cancellation) is not { } symbol
            || DecisionOfType.Find(symbol.Type, mistake, property.SpanStart) is not string decision)
        {
            return null;
        }

        return new($"Add [{decision}] to '{symbol.Name}'", Insertion.At(property.SpanStart, $"[{decision}] "));
    }
}
