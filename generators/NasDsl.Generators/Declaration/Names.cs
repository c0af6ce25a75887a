using Microsoft.CodeAnalysis;

namespace NasDsl.Generators.Declaration;

/// <summary>Symbols as text.</summary>
internal static class Names
{
    private static readonly SymbolDisplayFormat _qualified = SymbolDisplayFormat.FullyQualifiedFormat.AddMiscellaneousOptions(
        SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    private static readonly SymbolDisplayFormat _display = new(
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypes,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes
            | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    /// <summary>The name that means this type everywhere.</summary>
    public static string Qualified(ITypeSymbol type) => type.ToDisplayString(_qualified);

    /// <summary>The name for messages.</summary>
    public static string Display(ITypeSymbol type) => type.ToDisplayString(_display);

    /// <summary>Whether the type stands in the namespace <c>NasDsl</c> itself.</summary>
    public static bool IsOfTheLanguage(INamedTypeSymbol type) =>
        type is { ContainingType: null, ContainingNamespace: { Name: "NasDsl", ContainingNamespace.IsGlobalNamespace: true } };
}
