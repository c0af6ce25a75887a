using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NasDsl.CodeFixes.Editing;
using NasDsl.Generators.Declaration;
using NasDsl.Generators.Diagnostics;

namespace NasDsl.CodeFixes.Numbers;

/// <summary>Swaps the bounds of a range of layers or of a number.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SwapBoundsCodeFix)), Shared]
public sealed class SwapBoundsCodeFix : SpaceCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [ValueRules.LayersOrder.Id, ValueRules.NumberOrder.Id];

    private protected override Mend? Find(Mistake mistake)
    {
        if (mistake.Enclosing<AttributeSyntax>() is not { } attribute)
        {
            return null;
        }

        var arguments = new Arguments(attribute, mistake.Model);
        if (arguments.Find("min") is not { Expression: var min } || arguments.Find("max") is not { Expression: var max }
            || !(mistake.Number(max) < mistake.Number(min)) || double.IsInfinity(mistake.Number(min)!.Value) || double.IsInfinity(mistake.Number(max)!.Value)
            || (arguments.Name == AttributeNames.LogUniform && mistake.Number(max) <= 0))
        {
            return null;
        }

        return new($"Swap the bounds {min} and {max}", Insertion.InPlaceOf(min, max.ToString()), Insertion.InPlaceOf(max, min.ToString()));
    }
}
