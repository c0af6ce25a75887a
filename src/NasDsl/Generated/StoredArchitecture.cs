namespace NasDsl.Generated;

/// <summary>What the JSON or the text of an architecture says, before it is held against a space.</summary>
/// <param name="Space">The name of the space that wrote it, or null.</param>
/// <param name="Fingerprint">The fingerprint of that space, or null.</param>
/// <param name="Declaration">The fingerprints of that space's members by name, as far as they are told.</param>
/// <param name="Values">The values by member.</param>
internal sealed record StoredArchitecture(
    string? Space, string? Fingerprint, IReadOnlyDictionary<string, string> Declaration, Dictionary<string, DecisionValue> Values);
