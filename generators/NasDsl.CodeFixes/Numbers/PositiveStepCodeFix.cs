using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NasDsl.CodeFixes.Editing;
using NasDsl.Generators.Declaration;
using NasDsl.Generators.Diagnostics;

namespace NasDsl.CodeFixes.Numbers;

/// <summary>Removes the sign of a step that leads down.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PositiveStepCodeFix)), Shared]
public sealed class PositiveStepCodeFix : SpaceCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [ValueRules.Step.Id];

    private protected override Mend? Find(Mistake mistake) =>
        mistake.Node is PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.UnaryMinusExpression, Operand: var step } expression
        && mistake.Number(step) is double value && mistake.Enclosing<AttributeSyntax>() is { } attribute
        && value > (new Arguments(attribute, mistake.Model).Name == AttributeNames.LogUniform ? 1 : 0)
            ? new($"Change the step to {step}", Insertion.InPlaceOf(expression, step.ToString()))
            : null;
}
