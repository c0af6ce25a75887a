namespace NasDsl.Spaces;

/// <summary>A block of settings alone: 3 values.</summary>
[Block]
public partial record Switches
{
    [Choice(true, false)] public partial bool IsOn { get; init; }

    [When(nameof(IsOn), true), Choice('x', 'y')] public partial char Mode { get; init; }
}
