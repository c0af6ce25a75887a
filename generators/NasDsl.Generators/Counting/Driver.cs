namespace NasDsl.Generators.Counting;

/// <summary>A decision that other parts of a space depend on: sizes, or conditions.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Tokens">How many values it has.</param>
/// <param name="When">On what it depends itself.</param>
internal sealed record Driver(string Name, int Tokens, StepCondition When);
