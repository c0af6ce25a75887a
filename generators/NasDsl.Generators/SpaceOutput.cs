using NasDsl.Generators.Validation;

namespace NasDsl.Generators;

/// <summary>What is written of one space.</summary>
/// <param name="Verdict">The model, or what is left of an invalid space.</param>
/// <param name="Prefix">The prefix of the files' names.</param>
internal sealed record SpaceOutput(SpaceVerdict Verdict, string Prefix);
