namespace NasDsl.Tests;

/// <summary>A constraint that admits nothing, and one that throws for one value.</summary>
[SearchSpace]
public partial record RefusingSpace
{
    [Uniform(1, 6)] public partial int Depth { get; init; }

    [Constraint]
    private static bool IsBelowTheMoon(RefusingSpace architecture) => architecture.Depth switch
    {
        6 => throw new InvalidDataException("no table"),
        _ => false,
    };
}
