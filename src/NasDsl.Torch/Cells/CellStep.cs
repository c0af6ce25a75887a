namespace NasDsl.Torch;

/// <summary>One position of a stack.</summary>
/// <param name="Role">What stands there.</param>
/// <param name="Cell">The cell's sizes; null for a residual block.</param>
/// <param name="Residual">The residual block's sizes.</param>
public sealed record CellStep(CellRole Role, CellShape? Cell, LayerShape Residual = default);
