namespace NasDsl.Search.Rendering;

/// <summary>A dot where lines are joined; lines that cross without one are not.</summary>
/// <param name="X">Its middle.</param>
/// <param name="Y">Its middle.</param>
/// <param name="Colour">Its colour; negative for a muted one.</param>
internal sealed record DotShape(double X, double Y, int Colour) : DrawnShape;
