namespace NasDsl.Spaces;

/// <summary>Hyperparameters alone: no network, values of many types, stepped and continuous numbers.</summary>
[SearchSpace]
public sealed partial record TrainingSpace
{
    [Choice("sgd", "adam", "a;b = \"c\\d\"", "")] public required partial string Optimizer { get; init; }
    [Choice(true, false)] public required partial bool Nesterov { get; init; }
    [Choice(DayOfWeek.Sunday, DayOfWeek.Friday)] public partial DayOfWeek Day { get; init; }
    [Choice(1L, 5_000_000_000L)] public partial long Images { get; init; }
    [Choice(0.1f, 0.25f)] public partial float Dropout { get; init; }
    [Choice(0.9, 0.99, 1e-5)] public partial double Momentum { get; init; }
    [Choice(7)] public partial byte Only { get; init; }
    [Uniform(1, 9)] public partial int Epochs { get; init; }
    [LogUniform(1e-4, 1e-1, Step = 10)] public partial double Decay { get; init; }
    [LogUniform(1e-5, 1e-1)] public partial double Rate { get; init; }
    [Uniform(-1, 1)] public partial double Bias { get; init; }
}
