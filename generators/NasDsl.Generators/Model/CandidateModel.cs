namespace NasDsl.Generators.Model;

/// <summary>One candidate.</summary>
/// <param name="Name">The enum member's name, unescaped.</param>
/// <param name="Value">The enum member's number.</param>
/// <param name="Operation">What it computes.</param>
internal sealed record CandidateModel(string Name, long Value, OperationModel Operation);
