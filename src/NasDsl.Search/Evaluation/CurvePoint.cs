namespace NasDsl.Search;

/// <summary>One point of a learning curve.</summary>
/// <param name="Series">What was measured, such as <c>training loss</c> or <c>validation accuracy</c>; a curve has a point of a series at each of its steps.</param>
/// <param name="Step">After how many steps (or epochs, as the series has it) it was measured.</param>
/// <param name="Value">The measured value; may be NaN or infinite, as a loss that diverges is.</param>
public readonly record struct CurvePoint(string Series, long Step, double Value);
