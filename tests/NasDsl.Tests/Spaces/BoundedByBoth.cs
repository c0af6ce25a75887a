namespace NasDsl.Tests;

/// <summary>Two constraints that exclude each other.</summary>
[SearchSpace]
public partial record BoundedByBoth
{
    [Uniform(1, 6)] public partial int Depth { get; init; }

    [Constraint] private static bool IsOdd(BoundedByBoth architecture) => architecture.Depth % 2 == 1;

    [Constraint] private static bool IsEven(BoundedByBoth architecture) => architecture.Depth % 2 == 0;
}
