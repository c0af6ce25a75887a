namespace NasDsl.Search.Tests.Loop;

/// <summary>Five admissible architectures, none of which is another one's neighbour.</summary>
[SearchSpace]
internal partial record PairSpace
{
    [Uniform(0, 4)] public partial int First { get; init; }
    [Uniform(0, 4)] public partial int Second { get; init; }

    [Constraint] private static bool AreAlike(PairSpace architecture) => architecture.First == architecture.Second;
}
