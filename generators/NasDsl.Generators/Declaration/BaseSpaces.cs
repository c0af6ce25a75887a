using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NasDsl.Generators.Model;

namespace NasDsl.Generators.Declaration;

/// <summary>Joins a space with the one that it derives from, by symbols alone, so that it makes no difference where that one is declared.</summary>
internal static class BaseSpaces
{
    /// <summary>The space that a record derives from, or null.</summary>
    public static INamedTypeSymbol? Of(INamedTypeSymbol type) =>
        type.BaseType is { IsRecord: true } parent && AttributeReader.IsSpace(parent) && AttributeReader.IsSpace(type) ? parent : null;

    /// <summary>What <c>[GeneratedSpace]</c> says of the type, or null.</summary>
    public static GeneratedSpaceDeclaration? GeneratedOf(INamedTypeSymbol type)
    {
        foreach (AttributeData data in type.GetAttributes())
        {
            if (data is { AttributeClass: { Name: "GeneratedSpaceAttribute", ContainingNamespace: { Name: "Generated", ContainingNamespace.Name: "NasDsl" } } }
                && data.ConstructorArguments is [{ Value: int layout }, { Value: string fingerprint }])
            {
                return new(layout, fingerprint);
            }
        }

        return null;
    }

    /// <summary>The base's decisions, then the space's own; its attributes, and those of the base that it does not have itself.</summary>
    /// <param name="own">The space without its base.</param>
    /// <param name="parent">The base, with what is within its reach.</param>
    /// <param name="seen">The base, with what is within the reach of the space for which both are read.</param>
    /// <param name="type">The space.</param>
    /// <param name="compilation">The user's compilation.</param>
    public static SpaceDeclaration Join(
        SpaceDeclaration own, SpaceDeclaration parent, SpaceDeclaration seen, INamedTypeSymbol type, Compilation compilation)
    {
        int level = parent.Level + 1;
        ImmutableArray<PropertyDeclaration>.Builder properties = ImmutableArray.CreateBuilder<PropertyDeclaration>();
        foreach (PropertyDeclaration property in parent.Properties)
        {
            if (property.Decision is not null || property.Type.Block is not null)
            {
                properties.Add(property with { IsOutOfReach = !IsInReach(type, property.Name, compilation) });
            }
        }

        foreach (PropertyDeclaration property in own.Properties)
        {
            properties.Add(property with { Level = level });
        }

        ImmutableArray<AttributeDeclaration>.Builder attributes = ImmutableArray.CreateBuilder<AttributeDeclaration>();
        ImmutableArray<string>.Builder inherited = ImmutableArray.CreateBuilder<string>();
        attributes.AddRange(own.Attributes);
        foreach (AttributeDeclaration attribute in parent.Attributes)
        {
            if (own.Find(attribute.Name) is null)
            {
                attributes.Add(attribute);
                inherited.Add(attribute.Name);
            }
        }

        return own with
        {
            Base = parent,
            Level = level,
            Properties = new(properties.ToImmutable()),
            Attributes = new(attributes.ToImmutable()),
            InheritedAttributes = new(inherited.ToImmutable()),
            CandidateSets = Union(seen.CandidateSets, own.CandidateSets, static set => set.QualifiedName),
            Blocks = Union(seen.Blocks, own.Blocks, static block => block.Type.QualifiedName),
            Constraints = Union(Inherited(parent.Constraints, type, compilation), own.Constraints, static constraint => constraint.Name),
        };
    }

    private static EquatableArray<ConstraintDeclaration> Inherited(
        EquatableArray<ConstraintDeclaration> constraints, INamedTypeSymbol type, Compilation compilation)
    {
        ImmutableArray<ConstraintDeclaration>.Builder inherited = ImmutableArray.CreateBuilder<ConstraintDeclaration>(constraints.Count);
        foreach (ConstraintDeclaration constraint in constraints)
        {
            inherited.Add(constraint with { IsOutOfReach = !IsInReach(type, constraint.Name, compilation) });
        }

        return new(inherited.ToImmutable());
    }

    // What both have is the second's.
    private static EquatableArray<T> Union<T>(EquatableArray<T> first, EquatableArray<T> second, System.Func<T, string> key)
        where T : class, System.IEquatable<T>
    {
        var names = new HashSet<string>();
        foreach (T item in second)
        {
            names.Add(key(item));
        }

        ImmutableArray<T>.Builder all = ImmutableArray.CreateBuilder<T>();
        foreach (T item in first)
        {
            if (!names.Contains(key(item)))
            {
                all.Add(item);
            }
        }

        all.AddRange(second);
        return new(all.ToImmutable());
    }

    private static bool IsInReach(INamedTypeSymbol type, string property, Compilation compilation)
    {
        for (INamedTypeSymbol? parent = type.BaseType; parent is not null; parent = parent.BaseType)
        {
            foreach (ISymbol member in parent.GetMembers(property))
            {
                return compilation.IsSymbolAccessibleWithin(member, type);
            }
        }

        return false;
    }
}
