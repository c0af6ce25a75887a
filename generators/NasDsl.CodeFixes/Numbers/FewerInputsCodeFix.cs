using System.Collections.Immutable;
using System.Composition;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NasDsl.CodeFixes.Editing;
using NasDsl.Generators.Diagnostics;

namespace NasDsl.CodeFixes.Numbers;

/// <summary>Gives the nodes of a cell as many inputs as its first node can read.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(FewerInputsCodeFix)), Shared]
public sealed class FewerInputsCodeFix : SpaceCodeFix
{
    private const int DefaultPredecessors = 2;

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [StructureRules.CellInputs.Id];

    private protected override Mend? Find(Mistake mistake)
    {
        if (mistake.Enclosing<AttributeSyntax>() is not { } attribute)
        {
            return null;
        }

        var arguments = new Arguments(attribute, mistake.Model);
        double? predecessors = arguments.Find("Predecessors") is { Expression: var number } ? mistake.Number(number) : DefaultPredecessors;
        string? count = predecessors?.ToString(CultureInfo.InvariantCulture);
        return count is null ? null : new(
            $"Set Inputs to {count}",
            arguments.Find("Inputs") is { Expression: var inputs }
                ? Insertion.InPlaceOf(inputs, count)
                : Insertion.OfArgument(attribute, "Inputs = " + count));
    }
}
