namespace NasDsl.Generators.Model;

/// <summary>An enum whose members are candidate operations.</summary>
/// <param name="QualifiedName">The enum's name with <c>global::</c>.</param>
/// <param name="Candidates">The members in order of declaration.</param>
internal sealed record CandidateSetModel(string QualifiedName, EquatableArray<CandidateModel> Candidates);
