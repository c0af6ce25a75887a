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

/// <summary>Lets a logarithmic whole number double from value to value: whole numbers are not continuous.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddStepCodeFix)), Shared]
public sealed class AddStepCodeFix : SpaceCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [ValueRules.NumberType.Id];

    private protected override Mend? Find(Mistake mistake)
    {
        if (mistake.Enclosing<AttributeSyntax>() is not { } attribute || mistake.Enclosing<PropertyDeclarationSyntax>() is not { } property
            || mistake.Model.GetDeclaredSymbol(property, mistake.Cancellation) is not { } symbol || !WideType.IsWhole(symbol.Type))
        {
            return null;
        }

        // Doubling from a whole number leads to whole numbers, and to all that fit between the bounds.
        var arguments = new Arguments(attribute, mistake.Model);
        return arguments.Name == AttributeNames.LogUniform && arguments.Find("Step") is null
            && arguments.Find("min") is { Expression: var min } && mistake.Number(min) % 1 == 0
                ? new($"Add 'Step = 2' to '{symbol.Name}'", Insertion.OfArgument(attribute, "Step = 2"))
                : null;
    }
}
