namespace NasDsl.Search.Rendering;

/// <summary>A box with a text of its own: a node, a sum, a concatenation.</summary>
/// <param name="Box">Where it lies.</param>
/// <param name="Text">What it says.</param>
/// <param name="Colour">The colour of its frame and of what leaves it; negative for none in particular.</param>
internal sealed record NodeShape(Box Box, string Text, int Colour) : DrawnShape;
