namespace NasDsl.Tests;

/// <summary>Continuous numbers alone: no tokens.</summary>
[SearchSpace]
public partial record NumbersSpace
{
    [Uniform(-1, 3)] public partial double Linear { get; init; }
    [LogUniform(1e-4, 1)] public partial double Logarithmic { get; init; }
}
