namespace NasDsl.Generators.Model;

/// <summary>The most channels around one part of the network.</summary>
/// <param name="Layer">The decision; null for the stem, the head and the classifier.</param>
/// <param name="Part">The attribute of the type that declares the part, where there is no decision.</param>
/// <param name="In">What comes in.</param>
/// <param name="Own">What a layer gives; at what a cell works.</param>
/// <param name="Out">What goes out.</param>
internal sealed record WidthReading(LayerDecisionModel? Layer, string? Part, WidthAt In, WidthAt Own, WidthAt Out);
