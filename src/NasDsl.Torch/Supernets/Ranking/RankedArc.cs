namespace NasDsl.Torch;

/// <summary>One way to go on in a ranking.</summary>
/// <param name="Choice">What it decides.</param>
/// <param name="Next">The state that it leads to.</param>
/// <param name="Cost">The probability that it costs: a negative logarithm.</param>
internal readonly record struct RankedArc(int Choice, int Next, double Cost);
