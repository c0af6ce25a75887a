namespace NasDsl.Generators.Model;

/// <summary>Why a space lacks a capability.</summary>
/// <param name="Member">The member that is the reason.</param>
/// <param name="Reason">The reason: a clause that begins with "because".</param>
internal sealed record Obstacle(string Member, string Reason);
