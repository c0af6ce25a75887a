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
