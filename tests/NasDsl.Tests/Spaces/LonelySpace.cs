namespace NasDsl.Tests;

/// <summary>One value alone has no admissible neighbour: mutating it is refused, drawing is not.</summary>
[SearchSpace]
public partial record LonelySpace
{
    [Uniform(0, 4)] public partial int First { get; init; }
    [Uniform(0, 4)] public partial int Second { get; init; }

    [Constraint] private static bool AreAlike(LonelySpace architecture) => architecture.First == architecture.Second;
}
