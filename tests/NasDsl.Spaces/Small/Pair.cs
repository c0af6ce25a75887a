namespace NasDsl.Spaces;

/// <summary>A block of two choices.</summary>
[Block]
public partial record Pair
{
    [Choice] public partial AnyOp One { get; init; }

    [Choice] public partial AnyOp Other { get; init; }
}
