using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace NasDsl.Generators.Declaration;

/// <summary>The types that generated code names where it makes a user's operation: the module, and those among the attribute's arguments.</summary>
internal static class OperationTypes
{
    /// <summary>The types, the module first.</summary>
    public static ImmutableArray<ITypeSymbol> Of(INamedTypeSymbol module, AttributeData attribute)
    {
        ImmutableArray<ITypeSymbol>.Builder types = ImmutableArray.CreateBuilder<ITypeSymbol>();
        types.Add(module);
        foreach (TypedConstant argument in attribute.ConstructorArguments)
        {
            foreach (TypedConstant item in argument is { Kind: TypedConstantKind.Array, IsNull: false } ? argument.Values : [argument])
            {
                if (item is { Kind: TypedConstantKind.Type, Value: ITypeSymbol named })
                {
                    types.Add(named);
                }
                else if (item is { Kind: TypedConstantKind.Enum, Type: { } type })
                {
                    types.Add(type);
                }
            }
        }

        return types.ToImmutable();
    }

    /// <summary>The first type that cannot be named from a place, or null.</summary>
    public static ITypeSymbol? FirstHidden(ImmutableArray<ITypeSymbol> types, Compilation compilation, INamedTypeSymbol within)
    {
        foreach (ITypeSymbol type in types)
        {
            if (!compilation.IsSymbolAccessibleWithin(type, within))
            {
                return type;
            }
        }

        return null;
    }

    /// <summary>The first type that is local to a file, or is made of or stands in one that is, or null.</summary>
    public static INamedTypeSymbol? FirstFileLocal(ImmutableArray<ITypeSymbol> types)
    {
        foreach (ITypeSymbol type in types)
        {
            if (FileLocal(type) is INamedTypeSymbol local)
            {
                return local;
            }
        }

        return null;
    }

    private static INamedTypeSymbol? FileLocal(ITypeSymbol type)
    {
        if (type is IArrayTypeSymbol array)
        {
            return FileLocal(array.ElementType);
        }

        if (type is not INamedTypeSymbol named)
        {
            return null;
        }

        for (INamedTypeSymbol? outer = named; outer is not null; outer = outer.ContainingType)
        {
            if (outer.IsFileLocal)
            {
                return outer;
            }

            if (FirstFileLocal(outer.TypeArguments) is INamedTypeSymbol local)
            {
                return local;
            }
        }

        return null;
    }
}
