namespace NasDsl.Benchmarks.OneShot;

/// <summary>What became of one architecture.</summary>
/// <param name="Search">What found it.</param>
/// <param name="Number">The seed of the search; of a random one, a number of its own.</param>
/// <param name="Accuracy">Test accuracy after retraining, from 0 to 1.</param>
/// <param name="Parameters">The parameters of its network.</param>
/// <param name="Seconds">How long the search took; null for none.</param>
internal sealed record OneShotRow(string Search, ulong Number, double Accuracy, long Parameters, double? Seconds);
