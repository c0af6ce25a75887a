using NasDsl.Generators.Model;

namespace NasDsl.Generators.Declaration;

/// <summary>A property of a space that is partial or carries one of the language's attributes.</summary>
/// <param name="Name">Its name, unescaped.</param>
/// <param name="Modifiers">Its modifiers except <c>partial</c>, as written.</param>
/// <param name="IsPartial">Whether it is declared <c>partial</c>.</param>
/// <param name="IsImplemented">Whether the user has implemented it.</param>
/// <param name="Accessors">The accessors as written, such as <c>get</c> and <c>private init</c>.</param>
/// <param name="Type">Its type.</param>
/// <param name="Attributes">The language's attributes on it.</param>
internal sealed record PropertyDeclaration(
    string Name, string Modifiers, bool IsPartial, bool IsImplemented, EquatableArray<string> Accessors, PropertyTypeDeclaration Type,
    EquatableArray<AttributeDeclaration> Attributes)
{
    /// <summary>Which of the parts of the type declares it.</summary>
    public int Part { get; init; }

    /// <summary>How many spaces the type that declares it derives from: less than the space's own level for an inherited decision.</summary>
    public int Level { get; init; }

    /// <summary>Whether it is inherited, or a block's of another assembly, and the space cannot read it.</summary>
    public bool IsOutOfReach { get; init; }

    /// <summary>Why it could be no decision, whatever its type, or null.</summary>
    public string? Obstacle { get; init; }

    /// <summary>Whether the compiler refuses each use of it.</summary>
    public bool IsForbidden { get; init; }

    /// <summary>The attribute with this name, or null.</summary>
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

    /// <summary>The first attribute that declares a decision, or null.</summary>
    public AttributeDeclaration? Decision
    {
        get
        {
            foreach (AttributeDeclaration candidate in Attributes)
            {
                if (AttributeNames.IsDecision(candidate.Name))
                {
                    return candidate;
                }
            }

            return null;
        }
    }
}
