using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using NasDsl.Generators.Model;

namespace NasDsl.Generators.Declaration;

/// <summary>The door: a space's symbol comes in, and what goes on has none.</summary>
internal static class SpaceReader
{
    /// <summary>The interface by whose presence it is known that the project references NasDsl.Torch.</summary>
    private const string NetworkInterface = "NasDsl.Torch.INetworkSpace`1";

    public static SpaceDeclaration Read(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellation) =>
        Read(type, type, compilation, cancellation);

    // What is within reach is so from the root, whose generated part makes the operations of its bases and blocks too.
    private static SpaceDeclaration Read(INamedTypeSymbol type, INamedTypeSymbol root, Compilation compilation, CancellationToken cancellation)
    {
        var blocks = new Dictionary<string, SpaceDeclaration?> { [Names.Qualified(type)] = null };
        SpaceDeclaration space = ReadType(type, root, compilation, blocks, cancellation);
        ImmutableArray<SpaceDeclaration>.Builder nested = ImmutableArray.CreateBuilder<SpaceDeclaration>();
        foreach (KeyValuePair<string, SpaceDeclaration?> block in blocks)
        {
            if (block.Value is not null)
            {
                nested.Add(block.Value);
            }
        }

        if (SymbolEqualityComparer.Default.Equals(type, root) && Cautions.Of(type, compilation) is { Count: > 0 } silenced)
        {
            space = space with { Type = space.Type with { Silenced = silenced } };
        }

        space = nested.Count == 0 ? space : space with { Blocks = new(nested.ToImmutable()) };
        if (BaseSpaces.Of(type) is not { } parent)
        {
            return space;
        }

        SpaceDeclaration seen = Read(parent, root, compilation, cancellation);
        SpaceDeclaration alone = HasUserOperations(seen) ? Read(parent, parent, compilation, cancellation) : seen;
        return BaseSpaces.Join(space, alone, seen, type, compilation);
    }

    private static bool HasUserOperations(SpaceDeclaration space)
    {
        foreach (SpaceDeclaration part in space.WithBlocks)
        {
            foreach (CandidateSetDeclaration set in part.CandidateSets)
            {
                foreach (CandidateDeclaration candidate in set.Candidates)
                {
                    if (candidate.User is not null)
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }

    // Each block is read once, so that one which contains itself comes to an end.
    private static SpaceDeclaration ReadType(
        INamedTypeSymbol type, INamedTypeSymbol root, Compilation compilation, Dictionary<string, SpaceDeclaration?> blocks,
        CancellationToken cancellation)
    {
        ImmutableArray<PropertyDeclaration>.Builder properties = ImmutableArray.CreateBuilder<PropertyDeclaration>();
        ImmutableArray<MemberDeclaration>.Builder others = ImmutableArray.CreateBuilder<MemberDeclaration>();
        ImmutableArray<CandidateSetDeclaration>.Builder sets = ImmutableArray.CreateBuilder<CandidateSetDeclaration>();
        ImmutableArray<ConstraintDeclaration>.Builder constraints = ImmutableArray.CreateBuilder<ConstraintDeclaration>();
        var known = new HashSet<string>();
        var names = new HashSet<string>();
        bool isInSource = SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly);
        foreach (ISymbol member in type.GetMembers())
        {
            cancellation.ThrowIfCancellationRequested();
            if (member.IsImplicitlyDeclared || GeneratedFiles.Declares(member))
            {
                continue;
            }

            if (member is IPropertySymbol property && PropertyReader.Read(property, cancellation) is PropertyDeclaration read)
            {
                // Two of one name are an error of the compiler's, and everything behind this point tells members by their names.
                if (!names.Add(read.Name))
                {
                    continue;
                }

                bool isHidden = !isInSource && !compilation.IsSymbolAccessibleWithin(property, root);
                properties.Add(isHidden ? read with { IsOutOfReach = true } : read);
                if (read.Type.Block is string name && !blocks.ContainsKey(name) && PropertyReader.BlockOf(property.Type) is INamedTypeSymbol block)
                {
                    blocks.Add(name, null);
                    blocks[name] = ReadType(block, root, compilation, blocks, cancellation);
                }

                if (CandidateEnum(property.Type) is INamedTypeSymbol candidates && known.Add(Names.Qualified(candidates)))
                {
                    sets.Add(CandidateSetReader.Read(candidates, compilation, type, root));
                }
            }
            else if (member is not IMethodSymbol { MethodKind: not (MethodKind.Ordinary or MethodKind.Conversion or MethodKind.UserDefinedOperator) })
            {
                if (!member.DeclaringSyntaxReferences.IsEmpty)
                {
                    others.Add(new(member.Name, HoldsState(member)));
                }

                if (member is IMethodSymbol method && ConstraintReader.Read(method) is ConstraintDeclaration constraint)
                {
                    constraints.Add(constraint);
                }
            }
        }

        return new(
            TypeReader.ReadType(type), TypeReader.ReadTraits(type, cancellation), AttributeReader.Read(type), new(properties.ToImmutable()),
            new(others.ToImmutable()), new(sets.ToImmutable()), compilation.GetTypeByMetadataName(NetworkInterface) is not null,
            HasJsonConverter(type))
        {
            Constraints = new(constraints.ToImmutable()),
            IsBlock = AttributeReader.IsBlock(type),
            IsInSource = isInSource,
            IsObsolete = Cautions.IsInObsolete(type),
            Generated = isInSource ? null : BaseSpaces.GeneratedOf(type),
        };
    }

    /// <summary>Whether the user says how the type is written as JSON, in which the generated part has no say then.</summary>
    private static bool HasJsonConverter(INamedTypeSymbol type)
    {
        foreach (AttributeData data in type.GetAttributes())
        {
            if (data.ApplicationSyntaxReference is { } reference && !GeneratedFiles.IsOne(reference.SyntaxTree) && IsJsonConverter(data.AttributeClass))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsJsonConverter(INamedTypeSymbol? attribute)
    {
        for (INamedTypeSymbol? type = attribute; type is not null; type = type.BaseType)
        {
            if (type is { Name: "JsonConverterAttribute", ContainingNamespace: { Name: "Serialization", ContainingNamespace: { Name: "Json", ContainingNamespace.Name: "Text" } } })
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The enum that a property is of, alone, optional, or in a range or a cell; null where it is none.</summary>
    public static INamedTypeSymbol? CandidateEnum(ITypeSymbol type) => type switch
    {
        INamedTypeSymbol { TypeKind: TypeKind.Enum } own => own,
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [INamedTypeSymbol { TypeKind: TypeKind.Enum } optional] } =>
            optional,
        INamedTypeSymbol { Name: "Layers" or "Cell", TypeArguments: [INamedTypeSymbol { TypeKind: TypeKind.Enum } element] } generic
            when Names.IsOfTheLanguage(generic) => element,
        _ => null,
    };

    private static bool HoldsState(ISymbol member) => member switch
    {
        IFieldSymbol { IsStatic: false, IsConst: false } => true,
        IPropertySymbol { IsStatic: false } property => HasBackingField(property),
        IEventSymbol { IsStatic: false, AddMethod.IsImplicitlyDeclared: true } => true,
        _ => false,
    };

    private static bool HasBackingField(IPropertySymbol property)
    {
        foreach (ISymbol member in property.ContainingType.GetMembers())
        {
            if (member is IFieldSymbol field && SymbolEqualityComparer.Default.Equals(field.AssociatedSymbol, property))
            {
                return true;
            }
        }

        return false;
    }
}
