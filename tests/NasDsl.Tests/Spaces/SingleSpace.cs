namespace NasDsl.Tests;

/// <summary>One architecture only.</summary>
[SearchSpace]
public partial record SingleSpace
{
    [Choice(5)] public partial int Only { get; init; }
}
