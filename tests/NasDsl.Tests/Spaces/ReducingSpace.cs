namespace NasDsl.Tests;

/// <summary>A block alone.</summary>
[SearchSpace, Input(8, 8, 8), Classes(2)]
public partial record ReducingSpace
{
    public partial Reducing Only { get; init; }
}
