namespace NasDsl.Spaces;

/// <summary>A layer behind settings of its own.</summary>
[Block]
public partial record SettledStage
{
    public partial Switches Flags { get; init; }

    [Choice] public partial AnyOp First { get; init; }
}
