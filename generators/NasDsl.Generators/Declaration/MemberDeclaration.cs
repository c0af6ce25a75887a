namespace NasDsl.Generators.Declaration;

/// <summary>A member of a space that is no decision.</summary>
/// <param name="Name">Its name.</param>
/// <param name="HoldsState">Whether each value of the type keeps something in it: a field, or a property with one.</param>
internal sealed record MemberDeclaration(string Name, bool HoldsState);
