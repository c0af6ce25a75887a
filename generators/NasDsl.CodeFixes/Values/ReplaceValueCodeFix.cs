using System.Collections.Immutable;
using System.Composition;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NasDsl.CodeFixes.Editing;
using NasDsl.Generators.Diagnostics;

namespace NasDsl.CodeFixes.Values;

/// <summary>Writes a value as one of the property's type: a character as a text, a number in quotes without them, an enum's number by its name.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ReplaceValueCodeFix)), Shared]
public sealed class ReplaceValueCodeFix : SpaceCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [ValueRules.ValueType.Id];

    private protected override Mend? Find(Mistake mistake)
    {
        if (mistake.Node is not ExpressionSyntax { Parent: AttributeArgumentSyntax } expression
            || mistake.Enclosing<PropertyDeclarationSyntax>() is not { } property
            || mistake.Model.GetDeclaredSymbol(property, mistake.Cancellation) is not { } symbol
            || mistake.Constant(expression) is not { } value || ValueOf(symbol.Type, value, mistake, expression.SpanStart) is not string written)
        {
            return null;
        }

        return new($"Replace {expression} by {written}", Insertion.InPlaceOf(expression, written));
    }

    private static string? ValueOf(ITypeSymbol type, object value, Mistake mistake, int position) => (type, value) switch
    {
        ({ SpecialType: SpecialType.System_String }, char letter) => SymbolDisplay.FormatLiteral(letter.ToString(), quote: true),
        ({ SpecialType: SpecialType.System_Char }, string { Length: 1 } text) => SymbolDisplay.FormatLiteral(text[0], quote: true),
        ({ SpecialType: SpecialType.System_Boolean }, "true" or "false") => (string)value,
        ({ SpecialType: SpecialType.System_Int32 }, string text) when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) =>
            number.ToString(CultureInfo.InvariantCulture),
        ({ TypeKind: TypeKind.Enum }, int number) => type.GetMembers().OfType<IFieldSymbol>()
            .FirstOrDefault(field => field.ConstantValue is int constant && constant == number)?.ToMinimalDisplayString(mistake.Model, position),
        _ => null,
    };
}
