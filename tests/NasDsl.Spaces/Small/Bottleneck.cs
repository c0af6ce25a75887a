namespace NasDsl.Spaces;

/// <summary>A block with a size, a condition and a layer that may be left out.</summary>
[Block]
public partial record Bottleneck
{
    [Choice(2, 3)] public partial int Inner { get; init; }

    [Choice, Channels(nameof(Inner))] public partial AnyOp Squeeze { get; init; }

    [Choice(true, false)] public partial bool HasMore { get; init; }

    [When(nameof(HasMore), true), Choice] public partial AnyOp More { get; init; }

    [Layers(0, 1)] public partial Layers<AnyOp> Rest { get; init; }

    [Choice] public partial AnyOp Expand { get; init; }
}
