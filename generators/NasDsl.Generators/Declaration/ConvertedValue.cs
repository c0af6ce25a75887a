namespace NasDsl.Generators.Declaration;

/// <summary>An attribute's constant as a value of another type.</summary>
/// <param name="Literal">A C# expression of exactly that type.</param>
/// <param name="Label">The value as invariant text.</param>
/// <param name="Integer">The value where it is a whole number of 32 bits, else null.</param>
internal readonly record struct ConvertedValue(string Literal, string Label, int? Integer);
