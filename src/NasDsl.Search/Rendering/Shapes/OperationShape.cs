namespace NasDsl.Search.Rendering;

/// <summary>A box that names an operation.</summary>
/// <param name="Box">Where it lies.</param>
/// <param name="Slot">Which of the part's operations it names: the drawing itself is the same whatever was chosen there.</param>
internal sealed record OperationShape(Box Box, int Slot) : DrawnShape;
