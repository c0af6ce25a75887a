namespace NasDsl.Spaces;

/// <summary>Settings of which some are taken only beside others, continuous ones among them.</summary>
[SearchSpace]
public partial record OptimizerSpace
{
    [Choice("sgd", "adam")] public partial string Optimizer { get; init; }

    [When(nameof(Optimizer), "sgd"), Uniform(0.0, 0.99)] public partial double Momentum { get; init; }

    [When(nameof(Optimizer), "sgd"), Choice(true, false)] public partial bool Nesterov { get; init; }

    [When(nameof(Optimizer), "adam"), LogUniform(1e-9, 1e-6)] public partial double Epsilon { get; init; }

    [LogUniform(1e-4, 1e-1)] public partial double LearningRate { get; init; }
}
