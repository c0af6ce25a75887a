namespace NasDsl.Search.Tests.Strategies;

/// <summary>A space whose constraint throws for some architectures.</summary>
[SearchSpace]
internal partial record WrathfulSpace
{
    [Uniform(0, 4)] public partial int First { get; init; }
    [Uniform(0, 4)] public partial int Second { get; init; }

    [Constraint] private static bool DividesTwelve(WrathfulSpace architecture) => 12 / (architecture.First - 2) != 0;
}
