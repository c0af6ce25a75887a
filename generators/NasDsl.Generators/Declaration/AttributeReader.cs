using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NasDsl.Generators.Model;

namespace NasDsl.Generators.Declaration;

/// <summary>Picks the language's attributes out of a symbol's.</summary>
internal static class AttributeReader
{
    private const string Suffix = "Attribute";

    /// <summary>The language's attributes on <paramref name="symbol"/>, in order.</summary>
    public static EquatableArray<AttributeDeclaration> Read(ISymbol symbol)
    {
        ImmutableArray<AttributeDeclaration>.Builder? found = null;
        foreach (AttributeData data in symbol.GetAttributes())
        {
            if (Read(data) is AttributeDeclaration attribute)
            {
                (found ??= ImmutableArray.CreateBuilder<AttributeDeclaration>()).Add(attribute);
            }
        }

        return found is null ? default : new(found.ToImmutable());
    }

    /// <summary>The attribute, or null where it is none of the language's.</summary>
    public static AttributeDeclaration? Read(AttributeData data)
    {
        if (NameOf(data) is not string name || data.AttributeClass is not INamedTypeSymbol type)
        {
            return null;
        }

        bool isOperation = type.BaseType is { Name: "OperationAttribute" } parent && Names.IsOfTheLanguage(parent);
        if (data.AttributeConstructor is not IMethodSymbol constructor)
        {
            return new(name, isOperation, IsBroken: true, default);
        }

        bool isBroken = false;
        ImmutableArray<ArgumentDeclaration>.Builder arguments = ImmutableArray.CreateBuilder<ArgumentDeclaration>();
        for (int i = 0; i < data.ConstructorArguments.Length && i < constructor.Parameters.Length; i++)
        {
            Add(constructor.Parameters[i].Name, data.ConstructorArguments[i]);
        }

        foreach (KeyValuePair<string, TypedConstant> named in data.NamedArguments)
        {
            Add(named.Key, named.Value);
        }

        return new(name, isOperation, isBroken, new(arguments.ToImmutable()));

        void Add(string argument, TypedConstant constant)
        {
            ConstantDeclaration value = ConstantReader.Read(constant);
            isBroken |= value.Kind == ConstantKind.Error;
            foreach (ConstantDeclaration item in value.Items)
            {
                isBroken |= item.Kind == ConstantKind.Error;
            }

            arguments.Add(new(argument, value));
        }
    }

    /// <summary>The attribute's name without <c>Attribute</c>, or null where it is none of the language's.</summary>
    public static string? NameOf(AttributeData data) =>
        data.AttributeClass is { } type && Names.IsOfTheLanguage(type) && type.Name.EndsWith(Suffix, System.StringComparison.Ordinal)
            ? type.Name.Substring(0, type.Name.Length - Suffix.Length)
            : null;

    /// <summary>Whether the type is declared to be a search space.</summary>
    public static bool IsSpace(INamedTypeSymbol type) => Has(type, AttributeNames.SearchSpace);

    /// <summary>Whether the type is declared to be a block.</summary>
    public static bool IsBlock(INamedTypeSymbol type) => Has(type, AttributeNames.Block);

    private static bool Has(INamedTypeSymbol type, string attribute)
    {
        foreach (AttributeData data in type.GetAttributes())
        {
            if (NameOf(data) == attribute)
            {
                return true;
            }
        }

        return false;
    }
}
