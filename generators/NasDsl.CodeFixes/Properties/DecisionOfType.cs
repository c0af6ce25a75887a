using Microsoft.CodeAnalysis;
using NasDsl.CodeFixes.Editing;
using NasDsl.Generators.Declaration;

namespace NasDsl.CodeFixes.Properties;

/// <summary>The decision that a property's type suggests.</summary>
internal static class DecisionOfType
{
    /// <summary>The attribute without its brackets, or null where the type leaves the values open.</summary>
    /// <param name="type">The property's type.</param>
    /// <param name="mistake">In whose file it is written.</param>
    /// <param name="position">Where it is written.</param>
    public static string? Find(ITypeSymbol type, Mistake mistake, int position) => type switch
    {
        { TypeKind: TypeKind.Enum } when IsCandidateSet(type) => mistake.Name(AttributeNames.Choice, position),
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [{ TypeKind: TypeKind.Enum } optional] }
            when IsCandidateSet(optional) => mistake.Name(AttributeNames.Choice, position),
        { SpecialType: SpecialType.System_Boolean } => mistake.Name(AttributeNames.Choice, position) + "(true, false)",
        INamedTypeSymbol { Name: AttributeNames.Layers, TypeArguments: [var element] } layers
            when Names.IsOfTheLanguage(layers) && (element.TypeKind == TypeKind.Enum || element is INamedTypeSymbol block && AttributeReader.IsBlock(block)) =>
            mistake.Name(AttributeNames.Layers, position) + "(1, 4)",
        INamedTypeSymbol { Name: AttributeNames.Cell, TypeArguments: [{ TypeKind: TypeKind.Enum }] } cell when Names.IsOfTheLanguage(cell) =>
            mistake.Name(AttributeNames.Cell, position),
        _ => null,
    };

    /// <summary>Whether a member of the enum carries an operation.</summary>
    public static bool IsCandidateSet(ITypeSymbol type)
    {
        foreach (ISymbol member in type.GetMembers())
        {
            foreach (AttributeData attribute in member.GetAttributes())
            {
                if (attribute.AttributeClass?.BaseType is { Name: "OperationAttribute" } operation && Names.IsOfTheLanguage(operation))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
