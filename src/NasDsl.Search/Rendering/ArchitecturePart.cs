namespace NasDsl.Search.Rendering;

/// <summary>What one decision of an architecture came to, ready to be drawn.</summary>
/// <param name="Name">The property's name.</param>
internal abstract record ArchitecturePart(string Name);
