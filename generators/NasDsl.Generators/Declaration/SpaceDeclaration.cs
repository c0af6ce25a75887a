using System.Collections.Generic;
using NasDsl.Generators.Model;

namespace NasDsl.Generators.Declaration;

/// <summary>
/// A space as the user wrote it, right or wrong. Equal by value, and without symbols, syntax or locations: what is wrong is said by member,
/// attribute and argument, and an analyzer finds the place again.
/// </summary>
internal sealed record SpaceDeclaration(
    TypeModel Type,
    TypeTraits Traits,
    EquatableArray<AttributeDeclaration> Attributes,
    EquatableArray<PropertyDeclaration> Properties,
    EquatableArray<MemberDeclaration> OtherMembers,
    EquatableArray<CandidateSetDeclaration> CandidateSets,
    bool HasTorch,
    bool HasJsonConverter)
{
    /// <summary>The methods with <c>[Constraint]</c>, in order.</summary>
    public EquatableArray<ConstraintDeclaration> Constraints { get; init; }

    /// <summary>Whether it is a block, not a space.</summary>
    public bool IsBlock { get; init; }

    /// <summary>The blocks that its properties are made of, and those that these are made of, each once.</summary>
    public EquatableArray<SpaceDeclaration> Blocks { get; init; }

    /// <summary>The space, and the blocks that it is made of.</summary>
    public IReadOnlyList<SpaceDeclaration> WithBlocks => [this, .. Blocks];

    /// <summary>Whether it is declared in this compilation, where its own mistakes can be shown.</summary>
    public bool IsInSource { get; init; } = true;

    /// <summary>Whether it is obsolete, and may use what is.</summary>
    public bool IsObsolete { get; init; }

    /// <summary>The block with this qualified name, or null.</summary>
    public SpaceDeclaration? Block(string? qualifiedName)
    {
        foreach (SpaceDeclaration candidate in Blocks)
        {
            if (candidate.Type.QualifiedName == qualifiedName)
            {
                return candidate;
            }
        }

        return null;
    }

    /// <summary>The space that it derives from, whose decisions stand before its own in <see cref="Properties"/>, or null.</summary>
    public SpaceDeclaration? Base { get; init; }

    /// <summary>How many spaces it derives from.</summary>
    public int Level { get; init; }

    /// <summary>Those of <see cref="Attributes"/> that stand at a base.</summary>
    public EquatableArray<string> InheritedAttributes { get; init; }

    /// <summary>What the generator said of a space of another assembly when that was compiled, or null.</summary>
    public GeneratedSpaceDeclaration? Generated { get; init; }

    /// <summary>The type's attribute with this name, or null.</summary>
    public AttributeDeclaration? Find(string attribute)
    {
        foreach (AttributeDeclaration candidate in Attributes)
        {
            if (candidate.Name == attribute)
            {
                return candidate;
            }
        }

        return null;
    }

    /// <summary>The property with this name, or null.</summary>
    public PropertyDeclaration? Property(string name)
    {
        foreach (PropertyDeclaration candidate in Properties)
        {
            if (candidate.Name == name)
            {
                return candidate;
            }
        }

        return null;
    }

    /// <summary>The enum with this qualified name, or null.</summary>
    public CandidateSetDeclaration? CandidateSet(string? qualifiedName)
    {
        foreach (CandidateSetDeclaration candidate in CandidateSets)
        {
            if (candidate.QualifiedName == qualifiedName)
            {
                return candidate;
            }
        }

        return null;
    }
}
