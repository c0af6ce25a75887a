namespace NasDsl.Search.Rendering;

/// <summary>A line, straight or curved.</summary>
/// <param name="Curve">Its course.</param>
/// <param name="Colour">Its colour; negative for a muted one.</param>
/// <param name="Arrow">Where an arrowhead at its end points.</param>
internal sealed record CurveShape(Curve Curve, int Colour, ArrowDirection Arrow) : DrawnShape;
