namespace NasDsl.NUnit.Finding;

/// <summary>A completed trial, as constraints read it.</summary>
/// <param name="Number">Its number, from 0.</param>
/// <param name="Score">Its score.</param>
/// <param name="Images">Training images that the search had consumed when it ended.</param>
/// <param name="Architecture">The architecture.</param>
internal sealed record FoundTrial(int Number, double Score, long Images, object Architecture);
