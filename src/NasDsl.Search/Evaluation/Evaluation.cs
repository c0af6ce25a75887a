namespace NasDsl.Search;

/// <summary>What an evaluator found.</summary>
/// <param name="Score">The score, greater is better (for classifiers: validation accuracy from 0 to 1).</param>
/// <param name="TrainingImages">Training images that were consumed.</param>
public readonly record struct Evaluation(double Score, long TrainingImages = 0)
{
    private readonly IReadOnlyList<double>? _costs;

    /// <summary>
    /// Further measured figures, less is better, such as the latency in seconds or the bytes of memory; none by default. Every evaluation of an evaluator gives
    /// the same ones in the same order, each in a unit of the evaluator's choice. One that is no finite number fails the trial. <see cref="Objective.Cost"/> reads
    /// them.
    /// </summary>
    public IReadOnlyList<double> Costs
    {
        get => _costs ?? [];
        init => _costs = value;
    }
}
