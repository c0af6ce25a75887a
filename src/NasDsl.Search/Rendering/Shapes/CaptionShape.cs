namespace NasDsl.Search.Rendering;

/// <summary>A text without a box, its left end and the middle of its height at a point.</summary>
/// <param name="X">Where it begins.</param>
/// <param name="Y">The middle of its height.</param>
/// <param name="Text">What it says.</param>
internal sealed record CaptionShape(double X, double Y, string Text) : DrawnShape;
