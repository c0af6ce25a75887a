namespace Digits.Running;

/// <summary>The searches of the sample.</summary>
public enum SearchKind
{
    Random,
    Evolution,
    Reinforce,
    Darts,
}
