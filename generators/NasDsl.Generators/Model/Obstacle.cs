namespace NasDsl.Generators.Model;

/// <summary>Why a space lacks a capability.</summary>
/// <param name="Member">The member that is the reason.</param>
/// <param name="Reason">The reason, as the continuation of a sentence about the member.</param>
internal sealed record Obstacle(string Member, string Reason);
