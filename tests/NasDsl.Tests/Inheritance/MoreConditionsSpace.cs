using NasDsl.Spaces;

namespace NasDsl.Tests;

/// <summary>Conditions on decisions of a base of another assembly.</summary>
[SearchSpace]
public partial record MoreConditionsSpace : OptimizerSpace
{
    [When(nameof(Optimizer), "adam"), Uniform(0, 1)] public partial double Decay { get; init; }

    [Choice(1, 2, 3)] public partial int Own { get; init; }

    [When(nameof(Own), 2), Choice("a", "b", "c")] public partial string Inner { get; init; }

    [When(nameof(Own), 3), Uniform(0, 1)] public partial double Number { get; init; }
}
