namespace NasDsl.NUnit.Fixtures;

/// <summary>One continuous number and nothing else.</summary>
[SearchSpace]
public partial record RateSpace
{
    [LogUniform(0.001, 1)] public partial double Rate { get; init; }
}
