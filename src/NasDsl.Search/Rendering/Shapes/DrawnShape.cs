namespace NasDsl.Search.Rendering;

/// <summary>One thing of a <see cref="PartDrawing"/>.</summary>
internal abstract record DrawnShape;
