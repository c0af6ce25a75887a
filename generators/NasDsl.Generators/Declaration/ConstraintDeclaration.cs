namespace NasDsl.Generators.Declaration;

/// <summary>A method of a space with <c>[Constraint]</c>.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsStatic">Whether it is static.</param>
/// <param name="Misfit">Why it cannot be asked whether an architecture is admissible, static or not; null where it can.</param>
/// <param name="IsBroken">Whether the compiler refuses its types, so that nothing more need be said.</param>
internal sealed record ConstraintDeclaration(string Name, bool IsStatic, string? Misfit, bool IsBroken)
{
    /// <summary>Whether a base declares it in a way that the space cannot ask it.</summary>
    public bool IsOutOfReach { get; init; }

    /// <summary>Whether the compiler refuses each use of it.</summary>
    public bool IsForbidden { get; init; }
}
