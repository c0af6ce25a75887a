namespace NasDsl.StudyWorker;

/// <summary>A space without a network, large enough that a search repeats itself seldom.</summary>
[SearchSpace]
public partial record WorkerSpace
{
    [Uniform(0, 9)] public partial int First { get; init; }
    [Uniform(0, 9)] public partial int Second { get; init; }
    [Choice("sgd", "adam", "lion")] public partial string Optimizer { get; init; }
    [LogUniform(1e-4, 1e-1)] public partial double LearningRate { get; init; }
}
