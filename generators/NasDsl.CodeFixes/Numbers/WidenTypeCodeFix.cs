using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NasDsl.CodeFixes.Editing;
using NasDsl.Generators.Declaration;
using NasDsl.Generators.Diagnostics;

namespace NasDsl.CodeFixes.Numbers;

/// <summary>Changes the type of a number to one that can hold it: <c>double</c> where it is continuous or has fractions, else <c>int</c> or <c>long</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(WidenTypeCodeFix)), Shared]
public sealed class WidenTypeCodeFix : SpaceCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [ValueRules.NumberType.Id, ValueRules.ValueType.Id];

    private protected override Mend? Find(Mistake mistake)
    {
        if (mistake.Enclosing<AttributeSyntax>() is not { ArgumentList.Arguments: var list } attribute
            || mistake.Enclosing<PropertyDeclarationSyntax>() is not { } property
            || mistake.Model.GetDeclaredSymbol(property, mistake.Cancellation) is not { } symbol)
        {
            return null;
        }

        double?[] numbers = [.. list.Select(argument => mistake.Number(argument.Expression))];
        if (numbers.Contains(null))
        {
            return null;
        }

        string type = IsContinuous(new(attribute, mistake.Model), symbol.Type) ? "double" : WideType.Of(numbers.OfType<double>());
        return type == property.Type.ToString() || (type != "double" && !WideType.IsWhole(symbol.Type))
            ? null
            : new($"Change the type of '{symbol.Name}' to '{type}'", Insertion.InPlaceOf(property.Type, type));
    }

    /// <summary>A whole number that is drawn logarithmically wants a step; any other number without one is continuous.</summary>
    private static bool IsContinuous(Arguments arguments, ITypeSymbol type) =>
        arguments.Name is AttributeNames.Uniform or AttributeNames.LogUniform && arguments.Find("Step") is null && !WideType.IsWhole(type);
}
