namespace NasDsl.Generators.Model;

/// <summary>A size: a constant, or the value of the decision that <see cref="From"/> names.</summary>
internal sealed record SizeModel(int Constant, string? From);
