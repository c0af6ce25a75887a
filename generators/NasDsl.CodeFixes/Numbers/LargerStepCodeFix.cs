using System.Collections.Immutable;
using System.Composition;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NasDsl.CodeFixes.Editing;
using NasDsl.Generators.Declaration;
using NasDsl.Generators.Diagnostics;

namespace NasDsl.CodeFixes.Numbers;

/// <summary>Gives a number the smallest of the steps 1, 2, 5, 10, 20, … with which it has few enough values.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(LargerStepCodeFix)), Shared]
public sealed class LargerStepCodeFix : SpaceCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [ValueRules.TooManyValues.Id];

    private protected override Mend? Find(Mistake mistake)
    {
        if (mistake.Enclosing<AttributeSyntax>() is not { } attribute)
        {
            return null;
        }

        var arguments = new Arguments(attribute, mistake.Model);
        if (arguments.Name != AttributeNames.Uniform || arguments.Find("min") is not { Expression: var min }
            || arguments.Find("max") is not { Expression: var max } || mistake.Number(max) - mistake.Number(min) is not double span)
        {
            return null;
        }

        string step = Step((decimal)System.Math.Min(span, 1e18)).ToString(CultureInfo.InvariantCulture);
        return new(
            $"Set Step to {step}",
            arguments.Find("Step") is { Expression: var present } ? Insertion.InPlaceOf(present, step) : Insertion.OfArgument(attribute, "Step = " + step));
    }

    private static decimal Step(decimal span)
    {
        decimal power = 1;
        while (span / power >= SteppedValues.MaxCount)
        {
            power *= 10;
        }

        while (span / (power / 10) < SteppedValues.MaxCount)
        {
            power /= 10;
        }

        foreach (decimal step in new[] { power / 5, power / 2 })
        {
            if (span / step < SteppedValues.MaxCount)
            {
                return step;
            }
        }

        return power;
    }
}
