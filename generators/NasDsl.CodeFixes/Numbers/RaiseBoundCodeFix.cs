using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NasDsl.CodeFixes.Editing;
using NasDsl.Generators.Diagnostics;

namespace NasDsl.CodeFixes.Numbers;

/// <summary>Raises a bound that nothing meets to what the smallest network has.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RaiseBoundCodeFix)), Shared]
public sealed class RaiseBoundCodeFix : SpaceCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [BoundRules.Unreachable.Id, BoundRules.JointlyUnreachable.Id];

    private protected override Mend? Find(Mistake mistake) =>
        mistake.Node is ExpressionSyntax { Parent: AttributeArgumentSyntax } expression && mistake.Enclosing<AttributeSyntax>() is { } attribute
        && mistake.Replacement is string least
            ? new($"Raise [{new Arguments(attribute, mistake.Model).Name}] to {least}", Insertion.InPlaceOf(expression, least))
            : null;
}
