namespace NasDsl.Search.Tests.Loop;

/// <summary>A space in which nothing is admissible.</summary>
[SearchSpace]
internal partial record NothingSpace
{
    [Uniform(0, 4)] public partial int First { get; init; }

    [Constraint] private static bool Never(NothingSpace architecture) => false;
}
