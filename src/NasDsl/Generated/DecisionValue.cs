namespace NasDsl.Generated;

/// <summary>A decision's value as it stands in a text: a word, or a list in brackets.</summary>
/// <param name="Text">The word; null for a list.</param>
/// <param name="Items">The list's items; empty for a word.</param>
internal sealed record DecisionValue(string? Text, IReadOnlyList<DecisionValue> Items)
{
    public DecisionValue(string text)
        : this(text, [])
    {
    }

    public DecisionValue(IReadOnlyList<DecisionValue> items)
        : this(null, items)
    {
    }

    public override string ToString() => Text ?? $"[{string.Join(", ", Items)}]";
}
