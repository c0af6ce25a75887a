namespace NasDsl.Search.Rendering;

/// <summary>Operations in series: a choice (one of them) or a range of layers.</summary>
/// <param name="Name">The property's name.</param>
/// <param name="Operations">Their names.</param>
internal sealed record SeriesPart(string Name, IReadOnlyList<string> Operations) : ArchitecturePart(Name);
