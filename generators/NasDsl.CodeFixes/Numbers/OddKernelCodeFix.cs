using System;
using System.Collections.Immutable;
using System.Composition;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NasDsl.CodeFixes.Editing;
using NasDsl.Generators.Diagnostics;

namespace NasDsl.CodeFixes.Numbers;

/// <summary>Rounds a kernel up to the next odd one.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(OddKernelCodeFix)), Shared]
public sealed class OddKernelCodeFix : SpaceCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [OperationRules.Kernel.Id, StructureRules.Stem.Id];

    private protected override Mend? Find(Mistake mistake)
    {
        if (mistake.Node is not ExpressionSyntax { Parent: AttributeArgumentSyntax argument } expression
            || mistake.Enclosing<AttributeSyntax>() is not { } attribute
            || new Arguments(attribute, mistake.Model).NameOf(argument) is not ("kernel" or "Kernel")
            || mistake.Number(expression) is not (> int.MinValue and < int.MaxValue and var value)
            || (value >= 1 && value % 2 != 0))
        {
            return null;
        }

        // A sign that slipped in is left out.
        string kernel = ((int)Math.Abs(value) | 1).ToString(CultureInfo.InvariantCulture);
        return new($"Change the kernel to {kernel}", Insertion.InPlaceOf(expression, kernel));
    }
}
