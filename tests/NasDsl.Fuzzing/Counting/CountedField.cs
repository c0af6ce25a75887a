namespace NasDsl.Fuzzing;

/// <summary>A decision of a small space or block: its values as text, or the block that it is of.</summary>
/// <param name="Name">The property's name.</param>
/// <param name="Declaration">The property's text, without its condition.</param>
/// <param name="Values">Its values, each once; none for a block.</param>
internal sealed record CountedField(string Name, string Declaration, IReadOnlyList<string> Values)
{
    /// <summary>The decision on which it depends, the value that this must have, and that value in C#; null where it is always taken.</summary>
    public (string Of, string Value, string Literal)? When { get; init; }

    /// <summary>The block, where it is of one.</summary>
    public IReadOnlyList<CountedField>? Block { get; init; }

    /// <summary>The block's text, those of its own blocks included.</summary>
    public string BlockDeclaration { get; init; } = "";

    /// <summary>The fewest and most blocks of a range; null for a single one.</summary>
    public (int Min, int Max)? Range { get; init; }

    /// <summary>The values in C#, where conditions can name them.</summary>
    public IReadOnlyList<string> Literals { get; init; } = [];
}
