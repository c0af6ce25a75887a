namespace NasDsl.Generators.Counting;

/// <summary>What the architectures have in common whose costs are looked at: one of a member's values.</summary>
/// <param name="Member">The member.</param>
/// <param name="Token">The candidate's or the value's token, or −1.</param>
/// <param name="Depth">The depth of a range, or −1.</param>
internal sealed record Requirement(string Member, int Token = -1, int Depth = -1);
