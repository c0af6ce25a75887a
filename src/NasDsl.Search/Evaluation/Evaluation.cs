namespace NasDsl.Search;

/// <summary>What an evaluator found.</summary>
/// <param name="Score">The score, greater is better (for classifiers: validation accuracy from 0 to 1).</param>
/// <param name="TrainingImages">Training images that were consumed.</param>
public readonly record struct Evaluation(double Score, long TrainingImages = 0);
