namespace NasDsl.Spaces;

/// <summary>Describes a <see cref="GridSpace{G}"/>.</summary>
public interface IGrid
{
    /// <summary>How many tokens each position knows.</summary>
    static abstract ReadOnlySpan<int> Sizes { get; }

    /// <summary>Whether the position after the prefix is active.</summary>
    static virtual bool IsActive(ReadOnlySpan<int> prefix) => true;

    /// <summary>Whether a token may follow the prefix.</summary>
    static virtual bool Admits(ReadOnlySpan<int> prefix, int token) => true;

    /// <summary>Puts tokens into their canonical form.</summary>
    static virtual void Canonicalize(Span<int> tokens)
    {
    }
}
