namespace NasDsl.Spaces;

/// <summary>What every space of a project has in common: a base of spaces, and none itself.</summary>
[SearchSpace]
public abstract partial record TrainingSettings
{
    [LogUniform(1e-4, 1e-1)] public partial double LearningRate { get; init; }

    [Choice("sgd", "adam", "lion")] public partial string Optimizer { get; init; }
}
