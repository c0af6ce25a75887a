using System.Collections.Immutable;
using NasDsl.Generators.Declaration;

namespace NasDsl.Generators.Validation;

/// <summary>Holds a declaration to the rules of the language.</summary>
internal static class SpaceValidator
{
    /// <summary>Whether a network or an encoding cannot be made of it.</summary>
    public static bool HasErrors(SpaceDeclaration space) => !space.Traits.CanBeExtended || !Validate(space).IsEmpty;

    /// <summary>Everything that is wrong with it.</summary>
    public static ImmutableArray<Finding> Validate(SpaceDeclaration space) => [];
}
