using NasDsl.Generators.Model;

namespace NasDsl.Generators.Declaration;

/// <summary>A member of an enum that is used as a candidate set.</summary>
/// <param name="Name">The member's name.</param>
/// <param name="Value">Its number.</param>
/// <param name="Operations">The operation attributes on it: one, where the declaration is right.</param>
/// <param name="User">The user's module, where the operation is <c>[Op&lt;T&gt;]</c>.</param>
internal sealed record CandidateDeclaration(
    string Name, long Value, EquatableArray<AttributeDeclaration> Operations, UserOperationDeclaration? User)
{
    /// <summary>Whether the compiler refuses each use of it.</summary>
    public bool IsForbidden { get; init; }
}
