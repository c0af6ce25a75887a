namespace NasDsl.Generators.Validation;

/// <summary>The place that a finding is about, by name; an analyzer finds it in the source.</summary>
/// <param name="Member">The space's property, or the enum's member; null for the type itself.</param>
/// <param name="Attribute">The attribute's name without <c>Attribute</c>, or null for the member itself.</param>
/// <param name="Argument">The attribute's argument by parameter or property name, or null for the attribute itself.</param>
/// <param name="Item">The index in a list of arguments or of accessors, or −1.</param>
/// <param name="Part">Which part of the member, where there is no attribute.</param>
internal sealed record FindingPath(
    string? Member, string? Attribute = null, string? Argument = null, int Item = -1, FindingPart Part = FindingPart.Name)
{
    /// <summary>Which of the member's attributes of this name, where it has several.</summary>
    public int Ordinal { get; init; }

    /// <summary>The type itself.</summary>
    public static FindingPath Type { get; } = new((string?)null);
}
