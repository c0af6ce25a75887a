namespace NasDsl.Generators.Declaration;

/// <summary>One argument of an attribute.</summary>
/// <param name="Name">The constructor's parameter, or the property that is set.</param>
/// <param name="Value">What was passed; a constructor's default values are there too.</param>
internal sealed record ArgumentDeclaration(string Name, ConstantDeclaration Value);
