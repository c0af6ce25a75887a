namespace Digits;

/// <summary>What <c>--strategy</c> takes.</summary>
internal enum SearchChoice
{
    All,
    Random,
    Evolution,
    Rl,
    Darts,
}
