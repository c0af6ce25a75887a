using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NasDsl.CodeFixes.Editing;
using NasDsl.CodeFixes.Numbers;
using NasDsl.Generators.Declaration;
using NasDsl.Generators.Diagnostics;

namespace NasDsl.CodeFixes.Sizes;

/// <summary>Makes the decision that a size names an <c>int</c>, where its values are whole numbers anyway.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(WholeSizeCodeFix)), Shared]
public sealed class WholeSizeCodeFix : SpaceCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [StructureRules.NoWholeNumber.Id];

    private protected override Mend? Find(Mistake mistake)
    {
        if (SizeDecision.Find(mistake) is not { } decision || decision.Attribute.ArgumentList?.Arguments is not { Count: > 0 } values)
        {
            return null;
        }

        var arguments = new Arguments(decision.Attribute, mistake.Model);
        if (arguments.Name == AttributeNames.LogUniform && arguments.Find("Step") is null)
        {
            // Whole numbers would want a factor.
            return null;
        }

        // An int holds no constant that is written as a fraction; bounds are fractions always.
        bool isChoice = arguments.Name == AttributeNames.Choice;
        foreach (AttributeArgumentSyntax value in values)
        {
            if (mistake.Number(value.Expression) is not double number || WideType.Of([number]) != "int"
                || (isChoice && mistake.Constant(value.Expression) is float or double or decimal))
            {
                return null;
            }
        }

        TypeSyntax type = decision.Property.Type;
        return new($"Change the type of '{decision.Property.Identifier.ValueText}' to 'int'", Insertion.InPlaceOf(type, "int"));
    }
}
