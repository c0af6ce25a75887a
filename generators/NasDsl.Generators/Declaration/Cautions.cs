using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NasDsl.Generators.Model;

namespace NasDsl.Generators.Declaration;

/// <summary>
/// What the compiler says to whoever uses something: <c>[Experimental]</c>, and <c>[Obsolete]</c> under an id of its own. A declaration that uses it was told,
/// and has to answer; the files that are written for it are not told again.
/// </summary>
internal sealed class Cautions
{
    private readonly Compilation _compilation;
    private SortedSet<string>? _ids;

    private Cautions(Compilation compilation)
    {
        _compilation = compilation;
    }

    /// <summary>The ids that a space's files must be silent about, in order: those of its members, their types, the candidates and what these are made of.</summary>
    public static EquatableArray<string> Of(INamedTypeSymbol space, Compilation compilation)
    {
        var cautions = new Cautions(compilation);
        cautions.AddMembers(space, new(SymbolEqualityComparer.Default));
        return cautions._ids is null ? default : new(ImmutableArray.CreateRange(cautions._ids));
    }

    /// <summary>Whether the compiler refuses each use of it.</summary>
    public static bool Forbids(ISymbol symbol)
    {
        foreach (AttributeData data in symbol.GetAttributes())
        {
            if (IsObsolete(data) && data.ConstructorArguments is [_, { Value: true }])
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether it stands in what is obsolete itself, where the compiler lets everything pass.</summary>
    public static bool IsInObsolete(ISymbol symbol)
    {
        for (ISymbol? outer = symbol; outer is INamedTypeSymbol; outer = outer.ContainingSymbol)
        {
            foreach (AttributeData data in outer.GetAttributes())
            {
                if (IsObsolete(data))
                {
                    return true;
                }
            }
        }

        return false;
    }

    // A space's members, those of its bases and those of its blocks.
    private void AddMembers(INamedTypeSymbol type, HashSet<ISymbol> known)
    {
        if (!known.Add(type))
        {
            return;
        }

        foreach (ISymbol member in type.GetMembers())
        {
            if (member is IPropertySymbol { IsIndexer: false } property && (!property.GetAttributes().IsEmpty || PropertyReader.BlockOf(property.Type) is not null))
            {
                Add(property);
                AddType(property.Type);
                if (PropertyReader.BlockOf(property.Type) is INamedTypeSymbol block)
                {
                    AddMembers(block, known);
                }
                else if (SpaceReader.CandidateEnum(property.Type) is INamedTypeSymbol candidates && known.Add(candidates))
                {
                    AddCandidates(candidates);
                }
            }
            else if (member is IMethodSymbol { MethodKind: MethodKind.Ordinary } method)
            {
                Add(method);
            }
        }

        if (BaseSpaces.Of(type) is INamedTypeSymbol parent)
        {
            AddType(parent);
            AddMembers(parent, known);
        }
    }

    private void AddCandidates(INamedTypeSymbol set)
    {
        foreach (ISymbol candidate in set.GetMembers())
        {
            if (candidate is not IFieldSymbol)
            {
                continue;
            }

            Add(candidate);
            foreach (AttributeData data in candidate.GetAttributes())
            {
                if (data.AttributeClass is { TypeArguments: [INamedTypeSymbol module] })
                {
                    foreach (ITypeSymbol named in OperationTypes.Of(module, data))
                    {
                        AddType(named);
                    }

                    foreach (IMethodSymbol constructor in module.InstanceConstructors)
                    {
                        Add(constructor);
                    }
                }
            }
        }
    }

    private void AddType(ITypeSymbol type)
    {
        if (type is IArrayTypeSymbol array)
        {
            AddType(array.ElementType);
        }
        else if (type is INamedTypeSymbol { SpecialType: SpecialType.None } named)
        {
            Add(named.OriginalDefinition);
            for (INamedTypeSymbol? outer = named; outer is not null; outer = outer.ContainingType)
            {
                foreach (ITypeSymbol argument in outer.TypeArguments)
                {
                    AddType(argument);
                }
            }

            IAssemblySymbol? assembly = named.ContainingAssembly;
            if (assembly is not null && !SymbolEqualityComparer.Default.Equals(assembly, _compilation.Assembly) && !Names.IsOfTheLanguage(named))
            {
                AddOf(assembly);
                AddOf(named.ContainingModule);
            }
        }
    }

    private void Add(ISymbol symbol)
    {
        for (ISymbol? outer = symbol; outer is not (null or INamespaceSymbol); outer = outer.ContainingSymbol)
        {
            AddOf(outer);
        }
    }

    private void AddOf(ISymbol symbol)
    {
        foreach (AttributeData data in symbol.GetAttributes())
        {
            string? id = IdOf(data);
            if (id is not null && SyntaxFacts.IsValidIdentifier(id))
            {
                (_ids ??= new(System.StringComparer.Ordinal)).Add(id);
            }
        }
    }

    private static string? IdOf(AttributeData data)
    {
        if (data is { AttributeClass: { Name: "ExperimentalAttribute", ContainingNamespace: { Name: "CodeAnalysis", ContainingNamespace: { Name: "Diagnostics", ContainingNamespace.Name: "System" } } } })
        {
            return data.ConstructorArguments is [{ Value: string id }, ..] ? id : null;
        }

        if (IsObsolete(data))
        {
            foreach (KeyValuePair<string, TypedConstant> named in data.NamedArguments)
            {
                if (named is { Key: "DiagnosticId", Value.Value: string own })
                {
                    return own;
                }
            }
        }

        return null;
    }

    private static bool IsObsolete(AttributeData data) => data.AttributeClass is
    {
        Name: "ObsoleteAttribute", ContainingType: null, ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true },
    };
}
